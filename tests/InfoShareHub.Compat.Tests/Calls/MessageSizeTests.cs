using Google.Protobuf;
using Grpc.Core;
using InfoShareHub.Compat.Tests.Loopback;
using Xunit;

namespace InfoShareHub.Compat.Tests.Calls;

public sealed class MessageSizeTests(EchoServer server) : IClassFixture<EchoServer>
{
    private const int Limit = 4 * 1024 * 1024;

    [Fact]
    public async Task A_message_just_under_four_mebibytes_passes()
    {
        var reply = await server.Connect().SayAsync(new EchoRequest { Payload = ByteString.CopyFrom(new byte[Limit - 1024]) });

        Assert.Equal(Limit - 1024, reply.Payload.Length);
    }

    [Fact]
    public async Task A_request_over_four_mebibytes_is_refused_by_the_server()
    {
        var request = new EchoRequest { Payload = ByteString.CopyFrom(new byte[Limit + 1]) };

        var refusal = await Assert.ThrowsAsync<RpcException>(() => server.Connect().SayAsync(request).ResponseAsync);

        Assert.Equal(StatusCode.ResourceExhausted, refusal.StatusCode);
    }

    [Fact]
    public async Task A_reply_over_four_mebibytes_is_refused_by_the_client()
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(() => server.Connect().SayAsync(new EchoRequest { ReplyBytes = Limit + 1 }).ResponseAsync);

        Assert.Equal(StatusCode.ResourceExhausted, refusal.StatusCode);
    }
}
