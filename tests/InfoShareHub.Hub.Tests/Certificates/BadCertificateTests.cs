using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using InfoShareHub.Hub.Tests.Edge;
using InfoShareHub.Testing.Certificates;
using Xunit;

namespace InfoShareHub.Hub.Tests.Certificates;

public sealed class BadCertificateTests : IClassFixture<SharedEdgeHub>
{
    private readonly EdgeHub _hub;
    private readonly int _visitsBefore;

    public BadCertificateTests(SharedEdgeHub shared)
    {
        _hub = shared.Hub;
        _hub.TakeCounted();
        _visitsBefore = _hub.Visits.Count;
    }

    public static TheoryData<string> Names => [.. BadCertificates.All.Keys];

    public static TheoryData<string> Identities => [.. BadCertificates.Uris];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task B19_a_bad_certificate_is_refused_and_counted_before_anything_runs(string name)
    {
        var bad = BadCertificates.All[name];
        using var authority = _hub.Certificates.Authority(DateTimeOffset.UtcNow);

        await AssertRefused(bad.Make(authority), chain: null, bad.Reason);
    }

    [Theory]
    [MemberData(nameof(Identities))]
    public async Task B19_an_identity_that_is_almost_right_is_refused(string uri)
    {
        using var authority = _hub.Certificates.Authority(DateTimeOffset.UtcNow);

        await AssertRefused(authority.Issue(new LeafSpec { Uris = [uri] }), chain: null, "san");
    }

    [Fact]
    public async Task B19_a_caller_without_a_certificate_is_refused()
    {
        using var caller = _hub.Caller(certificate: null);

        await Assert.ThrowsAsync<RpcException>(() => caller.CallAsync());

        var counted = Assert.Single(_hub.TakeCounted());
        Assert.Equal("no_certificate", counted.Reason);
        Assert.True(counted.Certificate.IsEmpty);
        Assert.Equal(_visitsBefore, _hub.Visits.Count);
    }

    [Fact]
    public async Task B19_an_agencys_own_authority_may_name_its_agency_and_no_other()
    {
        using var root = _hub.Certificates.Authority(DateTimeOffset.UtcNow);
        using var police = root.IssueAuthority(new LeafSpec { CommonName = "Police authority", Uris = ["spiffe://infoshare.example/agency/police"], Usages = [] });
        X509Certificate2Collection chain = [X509CertificateLoader.LoadCertificate(police.Certificate.RawData)];
        using (var own = new EdgeCaller(_hub, police.Issue(new LeafSpec()), chain: chain))
            await own.CallAsync();

        await AssertRefused(police.Issue(new LeafSpec { Uris = ["spiffe://infoshare.example/agency/health/contributor"] }), chain, "issuer", visits: 1);
    }

    [Fact]
    public async Task B19_an_authority_that_names_no_agency_issues_for_nobody()
    {
        using var root = _hub.Certificates.Authority(DateTimeOffset.UtcNow);
        using var any = root.IssueAuthority(new LeafSpec { CommonName = "Some authority", Uris = [], Usages = [] });

        await AssertRefused(any.Issue(new LeafSpec()), [X509CertificateLoader.LoadCertificate(any.Certificate.RawData)], "issuer");
    }

    [Fact]
    public async Task B19_a_chain_of_ten_is_refused()
    {
        using var root = _hub.Certificates.Authority(DateTimeOffset.UtcNow);
        X509Certificate2Collection chain = [];
        var issuer = root;
        for (var i = 0; i < 8; i++)
        {
            issuer = issuer.IssueAuthority(new LeafSpec { CommonName = $"Authority {i}", Uris = ["spiffe://infoshare.example/agency/police"], Usages = [] });
            chain.Add(X509CertificateLoader.LoadCertificate(issuer.Certificate.RawData));
        }

        await AssertRefused(issuer.Issue(new LeafSpec()), chain, reason: null);
    }

    [Fact]
    public async Task B19_a_certificate_that_names_addresses_makes_the_hub_connect_nowhere()
    {
        using var listener = new CountingListener();
        using var authority = TestAuthority.Create(DateTimeOffset.UtcNow, "Unknown authority");
        var spec = new LeafSpec
        {
            Extensions =
            [
                new X509AuthorityInformationAccessExtension([listener.Url("ocsp")], [listener.Url("ca.crt")]),
                CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([listener.Url("crl")]),
            ],
        };

        await AssertRefused(authority.Issue(spec), chain: null, "untrusted");

        Assert.Equal(0, listener.Connections);
    }

    [Fact]
    public async Task B19_TLS_1_2_is_refused_and_counted()
    {
        using var caller = new EdgeCaller(_hub, _hub.Certificates.Load("police-contributor"), SslProtocols.Tls12);

        await Assert.ThrowsAsync<RpcException>(() => caller.CallAsync());

        Assert.Equal("handshake", Assert.Single(await Until.NotEmpty(_hub.TakeCounted)).Reason);
        Assert.Equal(_visitsBefore, _hub.Visits.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task B19_a_caller_that_does_not_agree_on_HTTP_2_is_refused(bool isHttp1Offered)
    {
        using var certificate = _hub.Certificates.Load("police-contributor");
        await using var tls = await RawTls.ConnectAsync(_hub.Address, certificate, isHttp1Offered ? [SslApplicationProtocol.Http11] : []);

        Assert.True(await tls.IsClosedByPeerAsync());

        Assert.Contains(Assert.Single(await Until.NotEmpty(_hub.TakeCounted)).Reason, (string[])["alpn", "handshake"]);
        Assert.Equal(_visitsBefore, _hub.Visits.Count);
    }

    private async Task AssertRefused(X509Certificate2 certificate, X509Certificate2Collection? chain, string? reason, int visits = 0)
    {
        var fingerprint = SHA256.HashData(certificate.RawData);
        using var caller = new EdgeCaller(_hub, certificate, chain: chain);

        var failure = await Assert.ThrowsAsync<RpcException>(() => caller.CallAsync());

        Assert.Contains(failure.StatusCode, (StatusCode[])[StatusCode.Unavailable, StatusCode.Internal]);
        var counted = Assert.Single(await Until.NotEmpty(_hub.TakeCounted));
        if (reason is not null)
        {
            Assert.Equal(reason, counted.Reason);
            Assert.Equal(fingerprint, counted.Certificate.ToArray());
        }

        Assert.Equal(_visitsBefore + visits, _hub.Visits.Count);
        Assert.Empty(_hub.Recorded.Audited);
    }
}
