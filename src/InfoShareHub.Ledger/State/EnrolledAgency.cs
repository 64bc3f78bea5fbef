using System.Collections.Immutable;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Ledger.State;

/// <summary>An agency and the terms it is enrolled on.</summary>
/// <param name="Id">Agency.</param>
/// <param name="DisplayName">For people.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Areas">Where it works.</param>
/// <param name="Roles">Certificate roles it may use.</param>
/// <param name="RoleCodes">Role codes its people may carry.</param>
/// <param name="ActorKeys">SubjectPublicKeyInfo of the keys that sign its actor tokens.</param>
/// <param name="ContactRoute">For people who are told to ask this agency.</param>
/// <param name="Revision">Rises with each change.</param>
internal sealed record EnrolledAgency(
    AgencyId Id,
    string DisplayName,
    AgencyKind Kind,
    ImmutableArray<string> Areas,
    ImmutableArray<string> Roles,
    ImmutableArray<RoleCode> RoleCodes,
    ImmutableArray<ReadOnlyMemory<byte>> ActorKeys,
    string ContactRoute,
    ulong Revision)
{
    public bool Covers(string area) => Areas.Contains(area, StringComparer.Ordinal);

    public bool HasRole(string role) => Roles.Contains(role, StringComparer.Ordinal);
}
