using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Documents;

/// <summary>Permits a class to roles up to a level.</summary>
public sealed record GrantRule
{
    /// <summary>The rule's text.</summary>
    public required ProtocolRule Rule { get; init; }

    /// <summary>Whom it permits.</summary>
    public required RoleSet Roles { get; init; }

    /// <summary>When.</summary>
    public required Circumstance When { get; init; }

    /// <summary>Up to which level.</summary>
    public required DisclosureLevel Level { get; init; }

    /// <summary>Only these fields; empty for all fields of the level.</summary>
    public FieldSet Fields { get; init; }

    /// <summary>What the recipient must do.</summary>
    public IReadOnlyList<Obligation> Obligations { get; init; } = [];

    /// <summary>What the hub must see to.</summary>
    public IReadOnlyList<HubDuty> Duties { get; init; } = [];
}
