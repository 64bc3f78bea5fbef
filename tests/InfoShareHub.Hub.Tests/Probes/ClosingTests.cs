using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Reflection.V1;
using InfoShareHub.Hub.Tests.Edge;
using InfoShareHub.V1;
using Xunit;
using static Grpc.Health.V1.HealthCheckResponse.Types;
using Wire = Grpc.Health.V1;

namespace InfoShareHub.Hub.Tests.Probes;

public sealed class ClosingTests : IAsyncLifetime
{
    private readonly ProbedHub _hub = new();

    public Task InitializeAsync() => _hub.InitializeAsync();

    public Task DisposeAsync() => _hub.DisposeAsync();

    [Fact]
    public async Task Watchers_are_told_and_idle_tools_do_not_keep_the_hub_from_closing()
    {
        await Until.True(() => _hub.Serving.IsServing);
        using var watch = new Wire.Health.HealthClient(_hub.As("police-governance")).Watch(new HealthCheckRequest(), deadline: ProbedHub.Deadline);
        Assert.True(await watch.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(ServingStatus.Serving, watch.ResponseStream.Current.Status);
        using var tool = new ServerReflection.ServerReflectionClient(_hub.As("police-governance")).ServerReflectionInfo(deadline: ProbedHub.Deadline);
        await tool.RequestStream.WriteAsync(new ServerReflectionRequest { ListServices = "" });
        Assert.True(await tool.ResponseStream.MoveNext(CancellationToken.None));

        _hub.Close();

        Assert.True(await watch.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(ServingStatus.NotServing, watch.ResponseStream.Current.Status);
        var ended = await Assert.ThrowsAsync<RpcException>(() => watch.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(ErrorReason.ShuttingDown, EdgeCaller.DetailOf(ended).Reason);
        var released = await Assert.ThrowsAsync<RpcException>(() => tool.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(ErrorReason.ShuttingDown, EdgeCaller.DetailOf(released).Reason);
    }
}
