using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Xunit;

namespace InfoShareHub.Cli.Tests;

public sealed class CertsTests : IDisposable
{
    private static readonly string[] Agencies = ["police", "health", "education", "social", "charity"];

    private static readonly string[] Roles = ["contributor", "screener", "auditor", "governance", "operator", "reporter", "seal-holder", "witness"];

    private readonly TemporaryFolder _folder = new();

    private string Authority => _folder["certs"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Init_makes_every_file_that_others_rely_on()
    {
        var run = await CommandLineRun.OfAsync("certs", "init", Authority);

        Assert.Equal(0, run.Code);
        string[] files =
        [
            "ca.crt", "hub.crt", "hub.key", "redis.crt", "redis.key", "redis.password", "kek.key", "checkpoint.key", "checkpoint.pub", "genesis.yaml",
            .. Agencies.Select(agency => $"{agency}-actor.key"),
            .. Agencies.SelectMany(agency => Roles.SelectMany(role => (string[])[$"{agency}-{role}.crt", $"{agency}-{role}.key"])),
        ];
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(Authority, file)), file));
        Assert.Equal(32, Convert.FromBase64String(File.ReadAllText(Path.Combine(Authority, "kek.key")).Trim()).Length);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Keys_are_for_their_owner_only()
    {
        await CommandLineRun.OfAsync("certs", "init", Authority);

        Assert.All(
            Directory.GetFiles(Authority, "*.key").Append(Path.Combine(Authority, "redis.password")),
            file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    [Fact]
    public async Task An_authority_is_never_overwritten()
    {
        await CommandLineRun.OfAsync("certs", "init", Authority);
        var before = File.ReadAllText(Path.Combine(Authority, "ca.crt"));

        var run = await CommandLineRun.OfAsync("certs", "init", Authority);

        Assert.Equal(2, run.Code);
        Assert.Equal(before, File.ReadAllText(Path.Combine(Authority, "ca.crt")));
    }

    [Fact]
    public async Task An_issued_certificate_names_agency_role_and_system_and_is_the_roots()
    {
        await CommandLineRun.OfAsync("certs", "init", Authority);

        var run = await CommandLineRun.OfAsync("certs", "issue", Authority, "--agency", "probation", "--role", "contributor", "--system", "crm", "--json");

        Assert.Equal(0, run.Code);
        var line = JsonDocument.Parse(run.Results).RootElement;
        Assert.Equal("spiffe://infoshare.example/agency/probation/contributor/crm", line.GetProperty("uri").GetString());
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(Path.Combine(Authority, "probation-contributor-crm.crt"));
        Assert.Equal(certificate.GetCertHashString(HashAlgorithmName.SHA256), line.GetProperty("fingerprint").GetString(), ignoreCase: true);
        using var root = X509CertificateLoader.LoadCertificateFromFile(Path.Combine(Authority, "ca.crt"));
        using var chain = new X509Chain { ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, CustomTrustStore = { root } } };
        Assert.True(chain.Build(certificate));
        Assert.True(File.Exists(Path.Combine(Authority, "probation-actor.key")));
    }

    [Theory]
    [InlineData("--agency", "Police", "--role", "contributor")]
    [InlineData("--agency", "hub", "--role", "contributor")]
    [InlineData("--agency", "police", "--role", "superuser")]
    [InlineData("--agency", "police", "--role", "contributor", "--system", "a/b")]
    public async Task What_no_hub_would_accept_is_not_issued(params string[] arguments)
    {
        await CommandLineRun.OfAsync("certs", "init", Authority);

        Assert.Equal(2, (await CommandLineRun.OfAsync(["certs", "issue", Authority, .. arguments])).Code);
    }

    [Fact]
    public async Task A_revoked_certificate_is_on_the_list_with_those_before_it()
    {
        await CommandLineRun.OfAsync("certs", "init", Authority);

        await CommandLineRun.OfAsync("certs", "revoke", Authority, Path.Combine(Authority, "police-contributor.crt"));
        var run = await CommandLineRun.OfAsync("certs", "revoke", Authority, Path.Combine(Authority, "health-auditor.crt"));

        Assert.Equal(0, run.Code);
        var list = CertificateRevocationListBuilder.LoadPem(File.ReadAllText(Path.Combine(Authority, "crl.pem")), out var number);
        Assert.Equal(2, number);
        foreach (var name in (string[])["police-contributor", "health-auditor"])
        {
            using var certificate = X509CertificateLoader.LoadCertificateFromFile(Path.Combine(Authority, name + ".crt"));
            Assert.True(list.RemoveEntry(certificate.SerialNumberBytes.Span));
        }
    }

    [Fact]
    public async Task List_shows_one_line_per_certificate()
    {
        await CommandLineRun.OfAsync("certs", "init", Authority);

        var run = await CommandLineRun.OfAsync("certs", "list", Authority, "--json");

        var lines = run.Results.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2 + (Agencies.Length * Roles.Length), lines.Length);
    }
}
