using Xunit;

namespace InfoShareHub.Hub.Tests.Edge;

public sealed class GoodCallerTests
{
    [Fact]
    public async Task A_proven_caller_reaches_the_endpoint_as_who_its_certificate_says()
    {
        await using var hub = await EdgeHub.StartAsync();
        using var caller = hub.Caller("police-contributor");

        await caller.CallAsync();

        var seen = Assert.Single(hub.Visits.Callers);
        Assert.Equal(("police", "contributor", null, null), (seen.Agency.Value, seen.Role, seen.System, seen.StaffId));
        Assert.Equal(32, seen.Fingerprint.Length);
        Assert.Empty(hub.TakeCounted());
    }
}
