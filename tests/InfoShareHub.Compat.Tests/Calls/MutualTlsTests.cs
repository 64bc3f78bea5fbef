using System.Security.Authentication;
using Grpc.Core;
using InfoShareHub.Compat.Tests.Loopback;
using Xunit;

namespace InfoShareHub.Compat.Tests.Calls;

public sealed class MutualTlsTests(EchoServer server) : IClassFixture<EchoServer>
{
    [Fact]
    public async Task A_client_without_a_certificate_reaches_no_handler()
    {
        var channel = server.OpenChannel(options => options.HttpHandler = server.Handler(clientCertificate: null, SslProtocols.Tls13));

        var failure = await Assert.ThrowsAsync<RpcException>(() => new Echo.EchoClient(channel).SayAsync(new EchoRequest()).ResponseAsync);

        Assert.Contains(failure.StatusCode, new[] { StatusCode.Unavailable, StatusCode.Internal });
    }

    [Fact]
    public async Task A_client_of_another_authority_reaches_no_handler()
    {
        using var stranger = new TestAuthority();
        using var certificate = stranger.IssueClient("invented-stranger");
        var channel = server.OpenChannel(options => options.HttpHandler = server.Handler(certificate, SslProtocols.Tls13));

        var failure = await Assert.ThrowsAsync<RpcException>(() => new Echo.EchoClient(channel).SayAsync(new EchoRequest()).ResponseAsync);

        Assert.Contains(failure.StatusCode, new[] { StatusCode.Unavailable, StatusCode.Internal });
    }

    [Fact]
    public async Task A_client_that_offers_no_more_than_TLS_1_2_is_refused()
    {
        // What is tested is that the old version is refused.
#pragma warning disable CA5398, SYSLIB0039
        var channel = server.OpenChannel(options => options.HttpHandler = server.Handler(server.ClientCertificate, SslProtocols.Tls12));
#pragma warning restore CA5398, SYSLIB0039

        var failure = await Assert.ThrowsAsync<RpcException>(() => new Echo.EchoClient(channel).SayAsync(new EchoRequest()).ResponseAsync);

        Assert.Contains(failure.StatusCode, new[] { StatusCode.Unavailable, StatusCode.Internal });
    }
}
