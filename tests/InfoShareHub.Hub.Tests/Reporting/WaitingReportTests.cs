using InfoShareHub.Client;
using InfoShareHub.Hub.Tests.Edge;
using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Reporting;

/// <summary>A report by the protected route while only the reporter's own agency has screeners.</summary>
public sealed class WaitingReportTests : IAsyncLifetime
{
    private const int ReachesNobody = 2100;
    private const int AllReached = 2101;

    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        _hub = await TestHub.StartAsync();
        await _hub.EnrolAsync(DemoAgencies.All(_hub.Certificates).Where(agency => agency.AgencyId is "education" or "police").Select(Unscreening));
    }

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task Scenario_25_it_waits_and_the_log_says_how_many_and_whoever_is_enrolled_next_is_told()
    {
        await SubmitAsync("whistle-1", person: 1);
        await SubmitAsync("whistle-2", person: 2);
        await Until.True(() => _hub.Log.Lines.Any(line => line.Id.Id == ReachesNobody && line.Text.StartsWith('2')));

        await _hub.EnrolAsync(DemoAgencies.All(_hub.Certificates).Where(agency => agency.AgencyId == "social"));

        using var watch = new OpenedWatch(_hub.Connect("social-screener", "screener-1", "SCR"));
        Assert.True((await watch.AlertAsync()).ProtectedRoute);
        Assert.True((await watch.AlertAsync()).ProtectedRoute);
        await Until.True(() => _hub.Log.Lines.Any(line => line.Id.Id == AllReached));
        using var own = new OpenedWatch(_hub.Connect("education-screener", "manager-1", "SCR"));
        Assert.Empty(await own.AllAsync());
    }

    [Fact]
    public async Task Scenario_25_it_waits_through_a_restart()
    {
        await SubmitAsync("whistle-1", person: 1);

        await _hub.RestartAsync();
        await _hub.EnrolAsync(DemoAgencies.All(_hub.Certificates).Where(agency => agency.AgencyId == "social"));

        using var watch = new OpenedWatch(_hub.Connect("social-screener", "screener-1", "SCR"));
        Assert.True((await watch.AlertAsync()).ProtectedRoute);
    }

    private static Agency Unscreening(Agency agency)
    {
        if (agency.AgencyId == "police")
        {
            agency.Roles.Remove("screener");
        }

        return agency;
    }

    private async Task SubmitAsync(string id, int person)
    {
        var report = Messages.Concern(id, person);
        report.ProtectedRoute = true;
        HubConnection worker = _hub.Connect("education-contributor", "worker-7", "DSL");
        await Messages.SubmitAsync(worker, report);
    }
}
