namespace InfoShareHub.Protocol.Compiling;

/// <summary>Rules that lifted something, as bits of <see cref="Applicability.Lifts"/>; each is named in the decision.</summary>
internal static class Lift
{
    internal const uint Emergency = 1;
    internal const uint Duty = 2;
    internal const uint Report = 4;
    internal const uint BreakGlass = 8;
    internal const int Count = 4;
}
