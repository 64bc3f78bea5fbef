using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Ledger.State;

/// <summary>Who may call, as of one durable head. Immutable: the identity step reads it on any thread.</summary>
/// <param name="Agencies">By agency id.</param>
/// <param name="Revoked">SHA-256 fingerprints of revoked certificates, upper-case hex.</param>
internal sealed record EnrolmentView(ImmutableSortedDictionary<string, EnrolledAgency> Agencies, ImmutableHashSet<string> Revoked)
{
    public static readonly EnrolmentView Empty = new(
        ImmutableSortedDictionary.Create<string, EnrolledAgency>(StringComparer.Ordinal),
        ImmutableHashSet.Create<string>(StringComparer.Ordinal));

    /// <summary>Whether anybody may be told of a protected child.</summary>
    public bool HasSealHolder => Agencies.Values.Any(agency => agency.HasRole("seal-holder") && agency.RoleCodes.Contains(RoleCode.SEAL));

    public bool TryFind(AgencyId agency, [MaybeNullWhen(false)] out EnrolledAgency enrolled) => Agencies.TryGetValue(agency.Value, out enrolled);

    public bool IsRevoked(ReadOnlySpan<byte> fingerprint) => !Revoked.IsEmpty && Revoked.Contains(Convert.ToHexString(fingerprint));
}
