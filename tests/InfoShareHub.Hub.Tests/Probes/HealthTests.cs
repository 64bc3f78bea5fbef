using Grpc.Core;
using Grpc.Health.V1;
using InfoShareHub.Hub.Tests.Edge;
using InfoShareHub.V1;
using Xunit;
using static Grpc.Health.V1.HealthCheckResponse.Types;
using Wire = Grpc.Health.V1;

namespace InfoShareHub.Hub.Tests.Probes;

public sealed class HealthTests(ProbedHub hub) : IClassFixture<ProbedHub>
{
    private Wire.Health.HealthClient Client => new(hub.As("police-governance"));

    [Theory]
    [InlineData("")]
    [InlineData("infoshare.v1.ConcernService")]
    [InlineData("grpc.health.v1.Health")]
    public async Task A_hub_that_serves_says_so_for_itself_and_for_each_of_its_services(string service)
    {
        await Until.True(() => hub.Serving.IsServing);

        var response = await Client.CheckAsync(new HealthCheckRequest { Service = service }, deadline: ProbedHub.Deadline);

        Assert.Equal(ServingStatus.Serving, response.Status);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_not_found()
    {
        var call = Client.CheckAsync(new HealthCheckRequest { Service = "infoshare.v1.NoService" }, deadline: ProbedHub.Deadline);

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await call);
        Assert.Equal(StatusCode.NotFound, failure.StatusCode);
        Assert.Equal(ErrorReason.NotFound, EdgeCaller.DetailOf(failure).Reason);
    }

    [Fact]
    public async Task Health_is_for_those_who_are_enrolled()
    {
        var stranger = new Wire.Health.HealthClient(hub.As("health-operator"));

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await stranger.CheckAsync(new HealthCheckRequest(), deadline: ProbedHub.Deadline));

        Assert.Equal(ErrorReason.NotEnrolled, EdgeCaller.DetailOf(failure).Reason);
    }

    [Fact]
    public async Task A_watcher_is_told_when_the_hub_stops_serving_and_when_it_serves_again()
    {
        await Until.True(() => hub.Serving.IsServing);
        using var call = Client.Watch(new HealthCheckRequest(), deadline: ProbedHub.Deadline);
        Assert.Equal(ServingStatus.Serving, await Next(call));

        hub.Serving.Stop("the store went away, for a test");

        Assert.Equal(ServingStatus.NotServing, await Next(call));
        Assert.Equal(ServingStatus.Serving, await Next(call));
    }

    [Fact]
    public async Task A_watcher_of_a_service_that_is_not_there_is_told_so_and_may_stay()
    {
        using var call = Client.Watch(new HealthCheckRequest { Service = "infoshare.v1.NoService" }, deadline: ProbedHub.Deadline);
        Assert.Equal(ServingStatus.ServiceUnknown, await Next(call));

        var next = call.ResponseStream.MoveNext(CancellationToken.None);
        await Client.CheckAsync(new HealthCheckRequest(), deadline: ProbedHub.Deadline);

        Assert.False(next.IsCompleted);
        call.Dispose();
        await Assert.ThrowsAsync<RpcException>(() => next);
    }

    private static async Task<ServingStatus> Next(AsyncServerStreamingCall<HealthCheckResponse> call)
    {
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        return call.ResponseStream.Current.Status;
    }
}
