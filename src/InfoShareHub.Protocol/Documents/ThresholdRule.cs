using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Documents;

/// <summary>What is given while no sufficient threshold is recorded. A concern itself is exempt: it is what a threshold is judged by.</summary>
public sealed record ThresholdRule
{
    /// <summary>The rule's text.</summary>
    public required ProtocolRule Rule { get; init; }

    /// <summary>Purposes it governs.</summary>
    public required IReadOnlyList<Purpose> Purposes { get; init; }

    /// <summary>The lowest threshold that suffices.</summary>
    public required Threshold Sufficient { get; init; }

    /// <summary>The most that is given below it.</summary>
    public required DisclosureLevel AtMost { get; init; }

    /// <summary>Classes it does not hold down.</summary>
    public ClassSet ExceptClasses { get; init; }
}
