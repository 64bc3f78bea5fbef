using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Documents;

/// <summary>What recipients must do with everything from a tier upwards.</summary>
public sealed record HandlingRule
{
    /// <summary>The rule's text.</summary>
    public required ProtocolRule Rule { get; init; }

    /// <summary>The lowest tier it is for.</summary>
    public required Tier FromTier { get; init; }

    /// <summary>When; what is not known counts as so.</summary>
    public Circumstance When { get; init; } = Circumstance.Always;

    /// <summary>What they must do.</summary>
    public required IReadOnlyList<Obligation> Obligations { get; init; }
}
