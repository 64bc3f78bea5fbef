using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol;

/// <summary>Who would learn something: an agency and the roles of the person or mailbox there.</summary>
public sealed record Recipient
{
    /// <summary>The agency.</summary>
    public required AgencyId Agency { get; init; }

    /// <summary>What kind of body it is.</summary>
    public required AgencyKind Kind { get; init; }

    /// <summary>Effective role codes. The best of them decides; none is granted nothing.</summary>
    public required RoleSet Roles { get; init; }

    /// <summary>Which data-protection law it would hold what it learns under.</summary>
    public Regime Regime => Regimes.Of(Kind);

    /// <summary>Areas that the agency works in: their protocols decide beside the owner's.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Whether this person is recorded as the alleged source of harm to this child, or as close to them. Such a person learns nothing.</summary>
    public bool IsAllegedHarm { get; init; }
}
