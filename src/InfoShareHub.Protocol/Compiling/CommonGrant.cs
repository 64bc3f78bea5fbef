namespace InfoShareHub.Protocol.Compiling;

/// <summary>Places of the common grants in <see cref="ClassTable.Grants"/>.</summary>
internal static class CommonGrant
{
    internal const int OwnInformation = 0;
    internal const int SealHolder = 1;
    internal const int BreakGlass = 2;
    internal const int Count = 3;
}
