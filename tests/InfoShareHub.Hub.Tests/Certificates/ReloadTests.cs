using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using InfoShareHub.Hub.Tests.Edge;
using InfoShareHub.Testing;
using InfoShareHub.Testing.Certificates;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Certificates;

public sealed class ReloadTests : IAsyncLifetime
{
    private EdgeHub _hub = null!;

    public async Task InitializeAsync() => _hub = await EdgeHub.StartAsync(time: new TestClock());

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task A_new_server_certificate_is_shown_to_new_connections_while_open_streams_go_on()
    {
        using var caller = _hub.Caller("police-contributor");
        using var stream = caller.Alerts.Watch(new WatchAlertsRequest(), deadline: EdgeCaller.Deadline);
        Assert.True(await stream.ResponseStream.MoveNext(CancellationToken.None));
        var before = await ShownAsync();

        _hub.Certificates.RenewServer();
        Assert.True(_hub.ReloadNow());

        Assert.NotEqual(before, await ShownAsync());
        await caller.CallAsync();
        Assert.False(stream.ResponseStream.MoveNext(CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task A_bad_file_leaves_the_last_good_in_force_and_raises_an_alarm()
    {
        _hub.Log.ExpectError(1002);
        File.WriteAllText(Path.Combine(_hub.Certificates.Folder, "hub.crt"), "not a certificate");

        Assert.False(_hub.ReloadNow());

        using var caller = _hub.Caller("police-contributor");
        await caller.CallAsync();
        Assert.Single(_hub.Log.Lines, line => line.Id.Id == 1002);
    }

    [Fact]
    public async Task S4_no_call_fails_during_fifty_reloads()
    {
        using var caller = _hub.Caller("police-contributor");
        await caller.CallAsync();

        for (var i = 0; i < 50; i++)
        {
            var underWay = Enumerable.Range(0, 4).Select(_ => caller.CallAsync()).ToList();
            _hub.Certificates.RenewServer();
            Assert.True(_hub.ReloadNow());
            using var fresh = _hub.Caller("health-contributor");
            await fresh.CallAsync();
            await Task.WhenAll(underWay);
        }
    }

    [Fact]
    public async Task A_root_that_is_taken_away_is_not_trusted_by_new_connections()
    {
        using var stranger = TestAuthority.Create(DateTimeOffset.UtcNow, "A new root");
        File.WriteAllText(Path.Combine(_hub.Certificates.Folder, "ca.crt"), stranger.Certificate.ExportCertificatePem());
        Assert.True(_hub.ReloadNow());
        using var old = _hub.Caller("police-contributor");
        using var renewed = _hub.Caller(stranger.Issue(new LeafSpec()));

        await Assert.ThrowsAsync<RpcException>(() => old.CallAsync());
        await renewed.CallAsync();
    }

    private async Task<string> ShownAsync()
    {
        using var certificate = _hub.Certificates.Load("police-contributor");
        await using var tls = await RawTls.ConnectAsync(_hub.Address, certificate, [System.Net.Security.SslApplicationProtocol.Http2]);
        return ((X509Certificate2)tls.Stream.RemoteCertificate!).Thumbprint;
    }
}
