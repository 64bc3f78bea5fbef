using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Ledger.Sequencing;

/// <summary>The hub itself, for entries that no agency's call makes.</summary>
internal static class HubCaller
{
    /// <summary>The agency id under which the hub's own entries are chained. No certificate may carry it.</summary>
    public const string AgencyName = "hub";

    public static readonly CallerIdentity Identity = new(
        AgencyId.TryParse(AgencyName, out var id) ? id : throw new InvalidOperationException("the hub's own name is an agency id"),
        Role: "hub",
        System: null,
        ReadOnlyMemory<byte>.Empty,
        StaffId: null,
        RoleCodes: []);
}
