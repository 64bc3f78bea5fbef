using Grpc.Core;
using InfoShareHub.Compat.Tests.Loopback;
using Xunit;

namespace InfoShareHub.Compat.Tests.Types;

public sealed class CallTypeTests
{
    [Fact]
    public void Options_are_values_and_a_change_makes_a_copy()
    {
        var before = new CallOptions(headers: []);
        var deadline = new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        var after = before.WithDeadline(deadline).WithWaitForReady().WithWriteOptions(new WriteOptions(WriteFlags.NoCompress));

        Assert.Null(before.Deadline);
        Assert.Equal(deadline, after.Deadline);
        Assert.True(after.IsWaitForReady);
        Assert.Equal(WriteFlags.NoCompress, after.WriteOptions!.Flags);
        Assert.Same(before.Headers, after.Headers);
    }

    [Fact]
    public void A_client_made_without_a_channel_refuses_every_call()
    {
        var client = new ChannellessClient();

        var refusal = Record.Exception(() => client.SayAsync(new EchoRequest()));

        Assert.True(refusal is NotSupportedException or NotImplementedException, "the stand-in says the one, the official library the other");
    }

    [Fact]
    public void Composing_takes_at_least_two_credentials()
    {
        var one = CallCredentials.FromInterceptor((_, _) => Task.CompletedTask);

        Assert.Throws<ArgumentException>(() => CallCredentials.Compose(one));
    }

    [Fact]
    public void A_service_definition_takes_a_method_once_and_hands_over_all()
    {
        var method = new Method<string, string>(MethodType.Unary, "s.v1.S", "M", Marshallers.StringMarshaller, Marshallers.StringMarshaller);
        var builder = ServerServiceDefinition.CreateBuilder().AddMethod(method, (request, _) => Task.FromResult(request));

        Assert.Equal("/s.v1.S/M", method.FullName);
        Assert.Throws<ArgumentException>(() => builder.AddMethod(method, (request, _) => Task.FromResult(request)));
        Assert.NotNull(builder.Build());
    }

    [Fact]
    public void An_exception_says_the_code_and_the_detail()
    {
        var exception = new RpcException(new Status(StatusCode.NotFound, "no such record"));

        Assert.Contains("NotFound", exception.Message, StringComparison.Ordinal);
        Assert.Contains("no such record", exception.Message, StringComparison.Ordinal);
        Assert.Empty(exception.Trailers);
    }

    private sealed class ChannellessClient : Echo.EchoClient;
}
