using Grpc.Core;
using Grpc.Core.Interceptors;
using InfoShareHub.Compat.Tests.Loopback;
using Xunit;

namespace InfoShareHub.Compat.Tests.Calls;

public sealed class InterceptorTests : IAsyncLifetime
{
    private readonly EchoServer _server = new(options => options.Interceptors.Add<RecordingInterceptor>("server"));

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_unary_call_passes_the_interceptors_in_the_order_given()
    {
        using var call = Client().SayAsync(new EchoRequest());
        await call;

        Assert.Equal("outer>inner>server:Unary:/infoshare.compat.test.Echo/Say", call.GetTrailers().GetValue("passed"));
    }

    [Fact]
    public async Task A_client_stream_passes_the_interceptors_in_the_order_given()
    {
        using var call = Client().Gather();
        await call.RequestStream.CompleteAsync();
        await call;

        Assert.Equal("outer>inner>server:ClientStreaming:/infoshare.compat.test.Echo/Gather", call.GetTrailers().GetValue("passed"));
    }

    [Fact]
    public async Task A_server_stream_passes_the_interceptors_in_the_order_given()
    {
        using var call = Client().Spread(new EchoRequest { Count = 1 });
        Assert.True(await call.ResponseStream.MoveNext());
        Assert.False(await call.ResponseStream.MoveNext());

        Assert.Equal("outer>inner>server:ServerStreaming:/infoshare.compat.test.Echo/Spread", call.GetTrailers().GetValue("passed"));
    }

    [Fact]
    public async Task A_stream_both_ways_passes_the_interceptors_in_the_order_given()
    {
        using var call = Client().Converse();
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext());

        Assert.Equal("outer>inner>server:DuplexStreaming:/infoshare.compat.test.Echo/Converse", call.GetTrailers().GetValue("passed"));
    }

    [Fact]
    public async Task An_interceptor_put_before_others_sees_the_call_first()
    {
        var invoker = _server.OpenChannel(_ => { }).Intercept(new RecordingInterceptor("near")).Intercept(new RecordingInterceptor("far"));
        using var call = new Echo.EchoClient(invoker).SayAsync(new EchoRequest());
        await call;

        Assert.StartsWith("far>near>server", call.GetTrailers().GetValue("passed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_can_be_replaced_in_every_call()
    {
        var invoker = _server.OpenChannel(_ => { }).Intercept(headers =>
        {
            headers.Add("x-added", "yes");
            return headers;
        });
        using var call = new Echo.EchoClient(invoker).SayAsync(new EchoRequest());

        var headers = await call.ResponseHeadersAsync;

        Assert.Equal("yes", headers.GetValue("x-added"));
    }

    private Echo.EchoClient Client() =>
        new(_server.OpenChannel(_ => { }).Intercept(new RecordingInterceptor("outer"), new RecordingInterceptor("inner")));
}
