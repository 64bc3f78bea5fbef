namespace InfoShareHub.Protocol.Compiling;

/// <summary>Places of the common caps in <see cref="ClassTable.Caps"/>. Behind them stand the class's own, in the order of <see cref="ClassTable.CapConditions"/>, and then those of its gates.</summary>
internal static class CommonCap
{
    internal const int Seal = 0;
    internal const int UnreadableMark = 1;
    internal const int AllegedHarm = 2;
    internal const int Detriment = 3;
    internal const int NoLink = 4;
    internal const int PossibleForOthers = 5;
    internal const int PossibleForReviewers = 6;
    internal const int PossibleSensitive = 7;
    internal const int Automatic = 8;
    internal const int AutomaticSensitiveForOthers = 9;
    internal const int AutomaticSensitiveForReviewers = 10;
    internal const int Unconfirmed = 11;
    internal const int Aggregation = 12;
    internal const int Embargo = 13;
    internal const int EmbargoDue = 14;
    internal const int PastChildhood = 15;
    internal const int ConcernPastChildhood = 16;
    internal const int Regime = 17;
    internal const int Basis = 18;
    internal const int ItemBasis = 19;
    internal const int Count = 20;
}
