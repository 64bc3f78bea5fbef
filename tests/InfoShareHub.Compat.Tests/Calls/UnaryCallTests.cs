using Google.Protobuf;
using Grpc.Core;
using InfoShareHub.Compat.Tests.Loopback;
using Xunit;

namespace InfoShareHub.Compat.Tests.Calls;

public sealed class UnaryCallTests(EchoServer server) : IClassFixture<EchoServer>
{
    [Fact]
    public async Task A_call_brings_the_reply_and_the_status_OK()
    {
        using var call = server.Connect().SayAsync(new EchoRequest { Text = "grüße 你好", Payload = ByteString.CopyFrom(0, 255) });

        var reply = await call;

        Assert.Equal("grüße 你好", reply.Text);
        Assert.Equal(new byte[] { 0, 255 }, reply.Payload.ToByteArray());
        Assert.Equal(Status.DefaultSuccess, call.GetStatus());
    }

    [Fact]
    public void A_blocking_call_brings_the_reply()
    {
        var reply = server.Connect().Say(new EchoRequest { Text = "waiting" });

        Assert.Equal("waiting", reply.Text);
    }

    [Theory]
    [InlineData(StatusCode.Cancelled)]
    [InlineData(StatusCode.InvalidArgument)]
    [InlineData(StatusCode.NotFound)]
    [InlineData(StatusCode.PermissionDenied)]
    [InlineData(StatusCode.ResourceExhausted)]
    [InlineData(StatusCode.FailedPrecondition)]
    [InlineData(StatusCode.Unavailable)]
    [InlineData(StatusCode.DataLoss)]
    [InlineData(StatusCode.Unauthenticated)]
    public async Task A_refusal_brings_its_code_its_detail_and_its_trailers(StatusCode code)
    {
        var request = new EchoRequest { Text = "refused: 50 % too late\n", Wish = Wish.Refuse, Count = (int)code, Payload = ByteString.CopyFrom(1, 2, 3) };

        var refusal = await Assert.ThrowsAsync<RpcException>(() => server.Connect().SayAsync(request).ResponseAsync);

        Assert.Equal(code, refusal.StatusCode);
        Assert.Equal("refused: 50 % too late\n", refusal.Status.Detail);
        Assert.Equal("as wished", refusal.Trailers.GetValue("reason"));
        Assert.Equal(new byte[] { 1, 2, 3 }, refusal.Trailers.GetValueBytes("reason-bin"));
    }

    [Fact]
    public async Task An_unforeseen_failure_says_nothing_of_what_happened()
    {
        var failure = await Assert.ThrowsAsync<RpcException>(() => server.Connect().SayAsync(new EchoRequest { Wish = Wish.Break }).ResponseAsync);

        Assert.Equal(StatusCode.Unknown, failure.StatusCode);
        Assert.DoesNotContain("nobody outside", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_that_the_server_lacks_is_unimplemented()
    {
        var method = new Method<string, string>(MethodType.Unary, "infoshare.compat.test.Echo", "Sing", Marshallers.StringMarshaller, Marshallers.StringMarshaller);
        var invoker = server.OpenChannel(_ => { }).CreateCallInvoker();

        var refusal = await Assert.ThrowsAsync<RpcException>(() => invoker.AsyncUnaryCall(method, host: null, default, "la").ResponseAsync);

        Assert.Equal(StatusCode.Unimplemented, refusal.StatusCode);
    }

    [Fact]
    public async Task The_handler_sees_who_the_client_certificate_names()
    {
        using var call = server.Connect().SayAsync(new EchoRequest());

        var headers = await call.ResponseHeadersAsync;

        Assert.Equal("invented-school", headers.GetValue("peer"));
    }
}
