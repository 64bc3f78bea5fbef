namespace InfoShareHub.Protocol.Compiling;

/// <summary>A circumstance with its situation resolved: one of the tests must hold.</summary>
internal readonly struct Condition(Conjunction[] alternatives)
{
    internal static Condition Never { get; } = new([]);

    internal ReadOnlySpan<Conjunction> Alternatives => alternatives;

    internal bool Holds(in Facts facts)
    {
        foreach (ref readonly var test in alternatives.AsSpan())
        {
            if (test.Holds(in facts))
                return true;
        }

        return false;
    }
}
