using System.Globalization;
using Grpc.Core;
using InfoShareHub.Compat.Tests.Loopback;
using Xunit;

namespace InfoShareHub.Compat.Tests.Calls;

public sealed class StreamingCallTests(EchoServer server) : IClassFixture<EchoServer>
{
    [Fact]
    public async Task A_stream_of_requests_is_answered_once_when_it_is_complete()
    {
        using var call = server.Connect().Gather();
        for (int i = 0; i < 100; i++)
            await call.RequestStream.WriteAsync(new EchoRequest { Text = i.ToString(CultureInfo.InvariantCulture) });
        await call.RequestStream.CompleteAsync();

        var reply = await call;

        Assert.Equal(100, reply.Count);
        Assert.StartsWith("012345678910", reply.Text, StringComparison.Ordinal);
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task A_stream_of_replies_arrives_whole_and_in_order()
    {
        using var call = server.Connect().Spread(new EchoRequest { Count = 1000, Text = "page" });
        var places = new List<int>();

        await foreach (var reply in call.ResponseStream.ReadAllAsync())
            places.Add(reply.Count);

        Assert.Equal(Enumerable.Range(1, 1000), places);
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task Two_streams_are_read_and_written_in_turn()
    {
        using var call = server.Connect().Converse();

        for (int i = 1; i <= 20; i++)
        {
            await call.RequestStream.WriteAsync(new EchoRequest { Text = "turn" });
            Assert.True(await call.ResponseStream.MoveNext());
            Assert.Equal(i, call.ResponseStream.Current.Count);
        }

        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext());
        Assert.Equal("20", call.GetTrailers().GetValue("heard"));
    }

    [Fact]
    public async Task A_refusal_in_the_middle_comes_after_what_was_sent_before_it()
    {
        using var call = server.Connect().Spread(new EchoRequest { Count = 3, Wish = Wish.Break });
        int received = 0;

        var failure = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            await foreach (var _ in call.ResponseStream.ReadAllAsync())
                received++;
        });

        Assert.Equal(3, received);
        Assert.Equal(StatusCode.Unknown, failure.StatusCode);
    }

    [Fact]
    public async Task Writing_after_completion_is_refused()
    {
        using var call = server.Connect().Gather();
        await call.RequestStream.CompleteAsync();
        await call;

        await Assert.ThrowsAsync<InvalidOperationException>(() => call.RequestStream.WriteAsync(new EchoRequest()));
    }
}
