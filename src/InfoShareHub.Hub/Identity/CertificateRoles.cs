using System.Collections.Frozen;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Hub.Identity;

/// <summary>The roles a certificate may carry, and which role codes a person behind it may claim.</summary>
internal static class CertificateRoles
{
    public const string Contributor = "contributor";
    public const string Screener = "screener";
    public const string SealHolder = "seal-holder";
    public const string Auditor = "auditor";
    public const string Governance = "governance";
    public const string Operator = "operator";
    public const string Witness = "witness";
    public const string Reporter = "reporter";

    private static readonly FrozenDictionary<string, RoleSet> Codes = new Dictionary<string, RoleSet>(StringComparer.Ordinal)
    {
        [Contributor] = RoleSet.Of(
            RoleCode.POL, RoleCode.INT, RoleCode.HLT, RoleCode.SEX, RoleCode.MHP, RoleCode.SUB,
            RoleCode.SWK, RoleCode.DSL, RoleCode.EHP, RoleCode.VOL, RoleCode.PRB, RoleCode.HST),
        [Screener] = RoleSet.Of(RoleCode.SCR, RoleCode.MGR),
        [SealHolder] = RoleSet.Of(RoleCode.SEAL),
        [Auditor] = RoleSet.Of(RoleCode.AUD),
        [Governance] = RoleSet.Of(RoleCode.GOV, RoleCode.CAL),
        [Operator] = default,
        [Witness] = default,
        [Reporter] = default,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All roles.</summary>
    public static IReadOnlyList<string> All { get; } = Codes.Keys;

    public static bool IsRole(string text) => Codes.ContainsKey(text);

    /// <summary>What people with this certificate may be; nothing for a role that reads no content.</summary>
    public static RoleSet CodesOf(string role) => Codes.GetValueOrDefault(role);
}
