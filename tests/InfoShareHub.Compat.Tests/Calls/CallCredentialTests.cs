using Grpc.Core;
using InfoShareHub.Compat.Tests.Loopback;
using Xunit;

namespace InfoShareHub.Compat.Tests.Calls;

public sealed class CallCredentialTests(EchoServer server) : IClassFixture<EchoServer>
{
    [Fact]
    public async Task Credentials_of_the_channel_prove_the_caller_in_every_call()
    {
        AuthInterceptorContext? asked = null;
        var token = CallCredentials.FromInterceptor((context, metadata) =>
        {
            asked = context;
            metadata.Add("x-actor", "invented-token");
            return Task.CompletedTask;
        });
        var channel = server.OpenChannel(options => options.Credentials = ChannelCredentials.Create(ChannelCredentials.SecureSsl, token));
        using var call = new Echo.EchoClient(channel).SayAsync(new EchoRequest());

        var headers = await call.ResponseHeadersAsync;

        Assert.Equal("invented-token", headers.GetValue("x-actor"));
        Assert.Equal("Say", asked!.MethodName);
        Assert.EndsWith("/infoshare.compat.test.Echo", asked.ServiceUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_of_one_call_may_be_composed_of_several()
    {
        var credentials = CallCredentials.Compose(Add("x-first", "1"), Add("x-second", "2"));
        using var call = server.Connect().SayAsync(new EchoRequest(), new CallOptions().WithCredentials(credentials));

        var headers = await call.ResponseHeadersAsync;

        Assert.Equal(("1", "2"), (headers.GetValue("x-first"), headers.GetValue("x-second")));
    }

    [Fact]
    public async Task Credentials_that_cannot_be_had_fail_the_call()
    {
        var broken = CallCredentials.FromInterceptor((_, _) => throw new InvalidOperationException("no token today"));

        var failure = await Assert.ThrowsAsync<RpcException>(
            () => server.Connect().SayAsync(new EchoRequest(), new CallOptions().WithCredentials(broken)).ResponseAsync);

        Assert.Equal(StatusCode.Internal, failure.StatusCode);
    }

    private static CallCredentials Add(string key, string value) => CallCredentials.FromInterceptor((_, metadata) =>
    {
        metadata.Add(key, value);
        return Task.CompletedTask;
    });
}
