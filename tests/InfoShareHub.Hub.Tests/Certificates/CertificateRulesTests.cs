using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InfoShareHub.Hub.Identity;
using InfoShareHub.Testing.Certificates;
using Xunit;

namespace InfoShareHub.Hub.Tests.Certificates;

/// <summary>Rules that hold even where the platform would have let a certificate through.</summary>
public sealed class CertificateRulesTests : IDisposable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    private readonly TestAuthority _authority = TestAuthority.Create(Now);

    public void Dispose() => _authority.Dispose();

    [Fact]
    public void A_good_certificate_names_its_agency_role_and_system()
    {
        var verdict = Judge(new LeafSpec { Uris = ["spiffe://infoshare.example/agency/health/contributor/ward-7"] }, Now);

        Assert.Equal(("health", "contributor", "ward-7"), (verdict.Identity!.Agency.Value, verdict.Identity.Role, verdict.Identity.System));
    }

    [Fact]
    public void SHA_1_is_not_believed() => Assert.Equal("signature", Judge(new LeafSpec { Hash = HashAlgorithmName.SHA1 }, Now).Refusal);

    [Fact]
    public void RSA_below_2048_bits_is_not_believed() => Assert.Equal("key", Judge(new LeafSpec { NewKey = () => RSA.Create(1024) }, Now).Refusal);

    [Fact]
    public void RSA_of_2048_bits_is_believed() => Assert.Null(Judge(new LeafSpec { NewKey = () => RSA.Create(2048) }, Now).Refusal);

    [Theory]
    [InlineData(59, null)]
    [InlineData(61, "expired")]
    public void The_end_is_judged_with_a_minute_of_skew(int secondsAfter, string? reason)
    {
        var spec = new LeafSpec { NotAfter = TimeSpan.FromHours(1) };

        Assert.Equal(reason, Judge(spec, Whole(Now) + spec.NotAfter + TimeSpan.FromSeconds(secondsAfter)).Refusal);
    }

    [Theory]
    [InlineData(59, null)]
    [InlineData(62, "not_yet_valid")]
    public void The_beginning_is_judged_with_a_minute_of_skew(int secondsBefore, string? reason)
    {
        var spec = new LeafSpec { NotBefore = TimeSpan.FromMinutes(2) };

        Assert.Equal(reason, Judge(spec, Whole(Now) + spec.NotBefore - TimeSpan.FromSeconds(secondsBefore)).Refusal);
    }

    [Theory]
    [InlineData(X509ChainStatusFlags.UntrustedRoot)]
    [InlineData(X509ChainStatusFlags.PartialChain)]
    [InlineData(X509ChainStatusFlags.NotSignatureValid)]
    [InlineData(X509ChainStatusFlags.InvalidBasicConstraints)]
    [InlineData(X509ChainStatusFlags.NotValidForUsage)]
    [InlineData(X509ChainStatusFlags.HasNotSupportedCriticalExtension)]
    [InlineData(X509ChainStatusFlags.InvalidExtension)]
    public void Nothing_that_the_platform_finds_is_forgiven(X509ChainStatusFlags fault)
    {
        using var leaf = _authority.Issue(new LeafSpec());

        Assert.NotNull(CertificateRules.Judge(leaf, [leaf, _authority.Certificate], fault, Policy(), Now).Refusal);
    }

    [Fact]
    public void The_authoritys_own_certificate_identifies_nobody()
    {
        var certificate = _authority.Certificate;

        Assert.Equal("untrusted", CertificateRules.Judge(certificate, [certificate], X509ChainStatusFlags.NoError, Policy(), Now).Refusal);
    }

    private static DateTimeOffset Whole(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());

    private CertificateVerdict Judge(LeafSpec spec, DateTimeOffset at)
    {
        using var leaf = _authority.Issue(spec);
        return CertificateRules.Judge(leaf, [leaf, _authority.Certificate], X509ChainStatusFlags.NoError, Policy(), at);
    }

    private TrustPolicy Policy() => new("infoshare.example", [_authority.Certificate], Revocations: null);
}
