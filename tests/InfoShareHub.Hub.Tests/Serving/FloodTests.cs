using System.Diagnostics;
using System.Net.Security;
using System.Net.Sockets;
using Grpc.Core;
using InfoShareHub.Hub.Options;
using InfoShareHub.Hub.Tests.Edge;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Serving;

public sealed class FloodTests
{
    public static TheoryData<string, byte[]> Floods => new()
    {
        { "ping", Http2Frames.Ping() },
        { "settings", Http2Frames.Settings() },
        { "priority", Http2Frames.Frame(0x2, 0, 3, 0, 0, 0, 1, 16) },
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public async Task B27_a_flood_of_frames_that_carry_nothing_ends_the_connection_and_is_counted(string name, byte[] frame)
    {
        await using var hub = await EdgeHub.StartAsync();
        using var certificate = hub.Certificates.Load("police-contributor");
        await using var tls = await RawTls.ConnectAsync(hub.Address, certificate, [SslApplicationProtocol.Http2]);
        byte[] many = [.. Enumerable.Repeat(frame, 500).SelectMany(bytes => bytes)];
        await tls.Stream.WriteAsync((byte[])[.. Http2Frames.Preface, .. Http2Frames.Settings()]);

        var sent = await FloodAsync(tls, many);

        // More than the budget of 2,000 frames gets as far as the sockets, but not much more: without the guard all 50 million frames would.
        Assert.InRange(sent, 1, 50_000);
        Assert.Equal((name, "flood"), (name, Assert.Single(await Until.NotEmpty(hub.TakeCounted)).Reason));
        using var other = hub.Caller("police-contributor");
        await other.CallAsync();
    }

    [Fact]
    public async Task B30_a_peer_that_answers_no_ping_is_dropped()
    {
        await using var hub = await EdgeHub.StartAsync(new ServingLimits { Ping = TimeSpan.FromSeconds(1), PingAnswer = TimeSpan.FromSeconds(1) });
        using var certificate = hub.Certificates.Load("police-contributor");
        await using var tls = await RawTls.ConnectAsync(hub.Address, certificate, [SslApplicationProtocol.Http2]);
        await tls.Stream.WriteAsync((byte[])[.. Http2Frames.Preface, .. Http2Frames.Settings()]);

        await tls.ReadToEndAsync();

        await Until.True(() => hub.Peers.Count == 0);
    }

    [Fact]
    public async Task B27_a_connection_that_never_begins_its_handshake_is_dropped()
    {
        await using var hub = await EdgeHub.StartAsync(new ServingLimits { Handshake = TimeSpan.FromSeconds(1) });
        using var tcp = new TcpClient();
        await tcp.ConnectAsync("127.0.0.1", hub.Address.Port);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));

        Assert.Equal(0, await tcp.GetStream().ReadAsync(new byte[1], deadline.Token));

        Assert.Equal("handshake", Assert.Single(await Until.NotEmpty(hub.TakeCounted)).Reason);
    }

    [Fact]
    public async Task A_hub_that_stops_ends_idle_streams_with_SHUTTING_DOWN_in_a_moment()
    {
        var hub = await EdgeHub.StartAsync();
        using var caller = hub.Caller("police-contributor");
        using var push = caller.Concerns.SubmitConcerns(deadline: EdgeCaller.Deadline);
        await push.RequestStream.WriteAsync(new SubmitConcernRequest());
        Assert.True(await push.ResponseStream.MoveNext(CancellationToken.None));
        var begun = Stopwatch.GetTimestamp();

        var stopping = hub.DisposeAsync();
        var failure = await EdgeCaller.FailureOf(() => push.ResponseStream.MoveNext(CancellationToken.None));
        await stopping;

        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
        Assert.Equal(ErrorReason.ShuttingDown, EdgeCaller.DetailOf(failure).Reason);
        Assert.True(Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(5));
    }

    /// <summary>Sends until the hub closes; returns how often.</summary>
    private static async Task<int> FloodAsync(RawTls tls, byte[] many)
    {
        var reading = tls.ReadToEndAsync();
        var sent = 0;
        try
        {
            for (; sent < 100_000 && !reading.IsCompleted; sent++)
                await tls.Stream.WriteAsync(many);
        }
        catch (IOException)
        {
            // Closed: that is what is waited for.
        }

        await reading;
        return sent;
    }
}
