using System.Security.Cryptography;
using Google.Protobuf;
using InfoShareHub.Testing.Certificates;
using InfoShareHub.V1;

namespace InfoShareHub.Testing.Hubs;

/// <summary>The five demo agencies as tests enrol them: every certificate role, and the role codes that suit what they are.</summary>
public static class DemoAgencies
{
    /// <summary>The area they all work in.</summary>
    public const string Area = "northmere";

    private static readonly string[] Roles = ["contributor", "screener", "auditor", "governance", "operator", "reporter", "seal-holder", "witness"];

    private static readonly string[] CommonCodes = ["SCR", "MGR", "AUD", "GOV", "SEAL"];

    private static readonly (string Id, AgencyKind Kind, string[] Codes)[] Agencies =
    [
        ("police", AgencyKind.Police, ["POL", "INT"]),
        ("health", AgencyKind.Health, ["HLT", "SEX", "MHP", "SUB", "CAL"]),
        ("education", AgencyKind.Education, ["DSL"]),
        ("social", AgencyKind.SocialCare, ["SWK", "EHP", "HST"]),
        ("charity", AgencyKind.Voluntary, ["VOL"]),
    ];

    /// <summary>All of them, with the actor keys of a certificate folder.</summary>
    public static IEnumerable<Agency> All(TestCertificates certificates) => Agencies.Select(agency => new Agency
    {
        AgencyId = agency.Id,
        DisplayName = $"Demo {agency.Id}",
        Kind = agency.Kind,
        Areas = { Area },
        Roles = { Roles },
        RoleCodes = { agency.Codes.Concat(CommonCodes) },
        ActorKeys = { ByteString.CopyFrom(ActorKey(certificates, agency.Id)) },
        ContactRoute = "duty desk",
    });

    private static byte[] ActorKey(TestCertificates certificates, string agency)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(Path.Combine(certificates.Folder, agency + "-actor.key")));
        return key.ExportSubjectPublicKeyInfo();
    }
}
