using Grpc.Core;
using InfoShareHub.Compat.Tests.Loopback;
using Xunit;

namespace InfoShareHub.Compat.Tests.Calls;

/// <summary>Calls that end early: too late, cancelled, or given up.</summary>
public sealed class StoppingTests(EchoServer server) : IClassFixture<EchoServer>
{
    [Fact]
    public async Task A_call_past_its_deadline_fails_and_its_handler_is_told_to_stop()
    {
        var request = new EchoRequest { Text = "too late", Wish = Wish.Wait };
        var client = server.Connect();
        await client.SayAsync(new EchoRequest()); // connected, so that the deadline is spent in the handler

        var failure = await Assert.ThrowsAsync<RpcException>(() => client.SayAsync(request, deadline: DateTime.UtcNow.AddSeconds(1)).ResponseAsync);

        Assert.Equal(StatusCode.DeadlineExceeded, failure.StatusCode);
        await server.Journal.WaitForStoppedAsync("too late");
    }

    [Fact]
    public async Task A_deadline_that_has_passed_already_sends_nothing()
    {
        var failure = await Assert.ThrowsAsync<RpcException>(
            () => server.Connect().SayAsync(new EchoRequest(), deadline: DateTime.UtcNow.AddSeconds(-1)).ResponseAsync);

        Assert.Equal(StatusCode.DeadlineExceeded, failure.StatusCode);
    }

    [Fact]
    public async Task A_cancelled_call_fails_and_its_handler_is_told_to_stop()
    {
        using var stop = new CancellationTokenSource();
        using var call = server.Connect().SayAsync(new EchoRequest { Text = "cancelled", Wish = Wish.Wait }, cancellationToken: stop.Token);
        await server.Journal.WaitForBegunAsync("cancelled");

        await stop.CancelAsync();

        var failure = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);
        Assert.Equal(StatusCode.Cancelled, failure.StatusCode);
        await server.Journal.WaitForStoppedAsync("cancelled");
    }

    [Fact]
    public async Task A_stream_that_the_client_gives_up_tells_its_handler_to_stop()
    {
        var call = server.Connect().Spread(new EchoRequest { Text = "given up", Count = 1, Wish = Wish.Wait });
        Assert.True(await call.ResponseStream.MoveNext());
        await server.Journal.WaitForBegunAsync("given up");

        call.Dispose();

        await server.Journal.WaitForStoppedAsync("given up");
    }

    [Fact]
    public async Task A_cancelled_read_ends_the_stream()
    {
        using var stop = new CancellationTokenSource();
        using var call = server.Connect().Spread(new EchoRequest { Text = "read no further", Wish = Wish.Wait });
        await server.Journal.WaitForBegunAsync("read no further");
        var reading = call.ResponseStream.MoveNext(stop.Token);

        await stop.CancelAsync();

        var failure = await Assert.ThrowsAsync<RpcException>(() => reading);
        Assert.Equal(StatusCode.Cancelled, failure.StatusCode);
        await server.Journal.WaitForStoppedAsync("read no further");
    }
}
