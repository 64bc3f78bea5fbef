using Grpc.Core;
using InfoShareHub.Hub.Options;
using InfoShareHub.Hub.Tests.Edge;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Calls;

public sealed class LimitTests
{
    [Fact]
    public async Task An_agency_over_its_rate_is_told_when_to_come_back_and_others_are_not_touched()
    {
        await using var hub = await EdgeHub.StartAsync(new ServingLimits { CallsPerSecond = 1, CallBurst = 3 });
        using var busy = hub.Caller("police-contributor");
        using var other = hub.Caller("health-contributor");
        RpcException? failure = null;
        for (var i = 0; i < 20 && failure is null; i++)
        {
            try
            {
                await busy.CallAsync();
            }
            catch (RpcException refused)
            {
                failure = refused;
            }
        }

        await other.CallAsync();

        Assert.Equal(StatusCode.ResourceExhausted, failure!.StatusCode);
        var detail = EdgeCaller.DetailOf(failure);
        Assert.Equal(ErrorReason.RateExceeded, detail.Reason);
        Assert.True(detail.RetryAfterMs > 0);
        Assert.Empty(hub.Recorded.Audited);
        Assert.Equal("RateExceeded", Assert.Single(hub.TakeCounted()).Reason);
    }

    [Fact]
    public async Task An_agency_may_hold_only_so_many_connections()
    {
        await using var hub = await EdgeHub.StartAsync(new ServingLimits { ConnectionsPerAgency = 2 });
        using var first = hub.Caller("police-contributor");
        using var second = hub.Caller("police-reporter");
        using var third = hub.Caller("police-auditor");
        using var other = hub.Caller("health-contributor");
        await first.CallAsync();
        await second.CallAsync();

        await Assert.ThrowsAsync<RpcException>(() => third.CallAsync());
        await other.CallAsync();

        Assert.Equal("connections", Assert.Single(await Until.NotEmpty(hub.TakeCounted)).Reason);
    }

    [Fact]
    public async Task A_connection_that_ends_makes_room()
    {
        await using var hub = await EdgeHub.StartAsync(new ServingLimits { ConnectionsPerAgency = 1 });
        using (var first = hub.Caller("police-contributor"))
            await first.CallAsync();
        await Until.True(() => hub.Peers.Count == 0);

        using var second = hub.Caller("police-contributor");
        await second.CallAsync();

        Assert.Equal(2, hub.Visits.Count);
    }

    [Fact]
    public async Task What_was_counted_is_written_when_the_hub_stops()
    {
        var hub = await EdgeHub.StartAsync();
        using (var caller = hub.Caller(certificate: null))
            await Assert.ThrowsAsync<RpcException>(() => caller.CallAsync());

        await hub.DisposeAsync();

        Assert.Equal("no_certificate", Assert.Single(hub.Recorded.Counted).Reason);
    }
}
