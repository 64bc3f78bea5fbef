using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Documents;

/// <summary>Holds a class down for roles, whatever is granted.</summary>
public sealed record ForbidRule
{
    /// <summary>The rule's text.</summary>
    public required ProtocolRule Rule { get; init; }

    /// <summary>Whom it holds back; empty for everybody.</summary>
    public RoleSet Roles { get; init; }

    /// <summary>Whom it does not touch.</summary>
    public RoleSet ExceptRoles { get; init; }

    /// <summary>When.</summary>
    public required Circumstance When { get; init; }

    /// <summary>The most that is left.</summary>
    public required DisclosureLevel AtMost { get; init; }

    /// <summary>How the no is said.</summary>
    public required ForbidOutcome Outcome { get; init; }

    /// <summary>What the hub must see to when it speaks.</summary>
    public IReadOnlyList<HubDuty> Duties { get; init; } = [];
}
