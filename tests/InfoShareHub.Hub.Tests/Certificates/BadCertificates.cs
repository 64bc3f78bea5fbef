using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InfoShareHub.Testing.Certificates;

namespace InfoShareHub.Hub.Tests.Certificates;

/// <summary>Scenario 19 of the assurance battery: each differs from a good certificate in one thing.</summary>
internal static class BadCertificates
{
    private const string Good = "spiffe://infoshare.example/agency/police/contributor";

    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    public static IReadOnlyDictionary<string, BadCertificate> All { get; } = new Dictionary<string, BadCertificate>(StringComparer.Ordinal)
    {
        ["expired"] = Issued("expired", new LeafSpec { NotBefore = TimeSpan.FromDays(-2), NotAfter = TimeSpan.FromMinutes(-2) }),
        ["not yet valid"] = Issued("not_yet_valid", new LeafSpec { NotBefore = TimeSpan.FromMinutes(2) }),
        ["wrong authority"] = new("untrusted", _ => Stranger().Issue(new LeafSpec())),
        ["authority of the same name"] = new("untrusted", _ => TestAuthority.Create(Now).Issue(new LeafSpec())),
        ["self-signed"] = new("untrusted", _ => TestAuthority.SelfSign(new LeafSpec { Uris = ["spiffe://elsewhere.example/agency/x/contributor"] }, Now)),
        ["self-signed with the same names"] = new("untrusted", _ => TestAuthority.SelfSign(new LeafSpec(), Now)),
        ["for servers only"] = Issued("usage", new LeafSpec { Usages = [LeafSpec.ServerAuth] }),
        ["for no stated use"] = Issued("usage", new LeafSpec { Usages = [] }),
        ["for any use"] = Issued("usage", new LeafSpec { Usages = ["2.5.29.37.0"] }),
        ["an authority itself"] = Issued("usage", new LeafSpec { IsAuthority = true }),
        ["no alternative name"] = Issued("san", new LeafSpec { Uris = [] }),
        ["only a DNS name"] = Issued("san", new LeafSpec { Uris = [], DnsNames = ["police.infoshare.example"] }),
        ["only a common name"] = Issued("san", new LeafSpec { Uris = [], CommonName = "police contributor" }),
        ["two identities"] = Issued("san", new LeafSpec { Uris = [Good, "spiffe://infoshare.example/agency/health/contributor"] }),
        ["the same identity twice"] = Issued("san", new LeafSpec { Uris = [Good, Good] }),
        ["1024-bit RSA"] = Issued(reason: null, new LeafSpec { NewKey = () => RSA.Create(1024) }),
        ["ECDSA on a Koblitz curve"] = Issued(reason: null, new LeafSpec { NewKey = () => ECDsa.Create(ECCurve.CreateFromValue("1.3.132.0.10")) }),
        ["signed with SHA-1"] = Issued(reason: null, new LeafSpec { Hash = HashAlgorithmName.SHA1 }),
        ["unknown critical extension"] = Issued("extension", new LeafSpec { Extensions = [new X509Extension("1.3.6.1.4.1.99999.1", [0x05, 0x00], critical: true)] }),
        ["64 KB"] = Issued("size", new LeafSpec { Extensions = [new X509Extension("1.3.6.1.4.1.99999.2", RandomNumberGenerator.GetBytes(64 * 1024), critical: false)] }),
    };

    /// <summary>Identities that are almost right.</summary>
    public static IReadOnlyList<string> Uris { get; } =
    [
        "",
        "spiffe://infoshare.example",
        "spiffe://infoshare.example/",
        "spiffe://infoshare.example/agency/police",
        "spiffe://infoshare.example/agency/police/",
        "spiffe://infoshare.example/agency//contributor",
        "spiffe://infoshare.example/agency/police/contributor/",
        "spiffe://infoshare.example/agency/police/contributor/crm/more",
        "spiffe://infoshare.example/agency/police/contributor/CRM",
        "spiffe://infoshare.example/agency/police/superuser",
        "spiffe://infoshare.example/agency/police/Contributor",
        "spiffe://infoshare.example/agency/Police/contributor",
        "spiffe://INFOSHARE.example/agency/police/contributor",
        "SPIFFE://infoshare.example/agency/police/contributor",
        "spiffe://infoshare.example./agency/police/contributor",
        "spiffe://infoshare.example:443/agency/police/contributor",
        "spiffe://user@infoshare.example/agency/police/contributor",
        "spiffe://user:secret@infoshare.example/agency/police/contributor",
        "spiffe://infoshare.example/agency/police/contributor?role=auditor",
        "spiffe://infoshare.example/agency/police/contributor#auditor",
        "spiffe://infoshare.example/agency/p%6Flice/contributor",
        "spiffe://infoshare.example/agency/police%2Fauditor/contributor",
        "spiffe://infoshare.example/agency/police/contributor%00",
        "spiffe://infoshare.example/agency/police/contributor\0",
        "spiffe://infoshare.example/agency/police\0/contributor",
        "spiffe://infoshare.example/agency/../agency/police/contributor",
        "spiffe://infoshare.example/./agency/police/contributor",
        "spiffe://infoshare.example/agency/police /contributor",
        " spiffe://infoshare.example/agency/police/contributor",
        "spiffe://infoshare.example/agency/police/contributor\n",
        "spiffe://infoshare.example/agency/рolice/contributor",
        "spiffe://xn--infoshre-d1a.example/agency/police/contributor",
        "spiffe://evil.example/agency/police/contributor",
        "spiffe://infoshare.example.evil.example/agency/police/contributor",
        "spiffe:/infoshare.example/agency/police/contributor",
        "https://infoshare.example/agency/police/contributor",
        "infoshare.example/agency/police/contributor",
        "spiffe://infoshare.example/agency/hub/contributor",
        "spiffe://infoshare.example/agency/" + new string('a', 41) + "/contributor",
        "spiffe://infoshare.example/agency/police/contributor/" + new string('a', 300),
    ];

    private static BadCertificate Issued(string? reason, LeafSpec spec) => new(reason, authority => authority.Issue(spec));

    private static TestAuthority Stranger() => TestAuthority.Create(Now, "Another authority");
}
