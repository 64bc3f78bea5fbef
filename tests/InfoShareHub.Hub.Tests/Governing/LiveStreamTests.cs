using System.Diagnostics;
using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;
using Xunit.Abstractions;

namespace InfoShareHub.Hub.Tests.Governing;

public sealed class LiveStreamTests(ITestOutputHelper output) : IAsyncLifetime
{
    // One page, and far more than a connection takes before somebody reads.
    private const int Concerns = 32;
    private const int Statements = 3;
    private const int StatementLength = 8_000;

    private TestHub _hub = null!;
    private Lawmakers _people = null!;

    public async Task InitializeAsync()
    {
        _hub = await TestHub.StartEnrolledAsync();
        _people = new Lawmakers(_hub);
    }

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task Alerts_that_wait_behind_a_slow_reader_are_decided_again_when_the_law_changes()
    {
        await SubmitAsync(Concerns);
        var signed = await _people.SignAsync(await _people.ProposeAsync(Laws.WithoutNarratives("2026.2")));
        using var watch = new OpenedWatch(Screener());
        var alerts = new List<Alert> { await watch.AlertAsync() };

        var activated = await _people.ActivateAsync(signed);
        var since = Stopwatch.StartNew();
        while (TellsNarrative(alerts[^1]))
        {
            alerts.Add(await watch.AlertAsync());
        }

        output.WriteLine($"{since.Elapsed.TotalMilliseconds:0.0} ms after the activation was acknowledged, the first alert under the new law had been read behind {alerts.Count - 1} that were on their way");
        alerts.AddRange(await watch.AllAsync());

        var told = alerts.ConvertAll(TellsNarrative);
        var last = told.LastIndexOf(true);
        Assert.Equal(Concerns, alerts.Select(alert => alert.AlertId).Distinct().Count());
        Assert.All(told.Take(last + 1), Assert.True);
        var entries = await DeliveriesAsync();
        Assert.Equal([V1.Action.DeliverAlerts, V1.Action.ActivateProtocol, V1.Action.DeliverAlerts], entries.Select(entry => entry.Event.Action));
        Assert.Equal([Laws.Shipped, Laws.Shipped, activated.Document.Id + " " + activated.Document.Version], entries.Select(entry => entry.Event.Protocol));
    }

    [Fact]
    public async Task What_an_earlier_delivery_told_and_the_law_no_longer_allows_is_not_sent_again()
    {
        await SubmitAsync(1);
        using (var watch = new OpenedWatch(Screener()))
        {
            Assert.Single(await watch.AllAsync());
        }

        await _people.EnactAsync(Laws.WithoutScreeners("2026.2"));
        using var again = new OpenedWatch(Screener());

        Assert.Empty(await again.AllAsync());
    }

    [Fact]
    public async Task A_concern_that_comes_in_on_an_open_stream_is_told_as_the_new_law_says()
    {
        using var watch = new OpenedWatch(Screener());
        Assert.Empty(await watch.AllAsync());
        await _people.EnactAsync(Laws.WithoutNarratives("2026.2"));

        await SubmitAsync(1);

        Assert.False(TellsNarrative(await watch.AlertAsync()));
    }

    private static bool TellsNarrative(Alert alert) => alert.Concern.Any(item => item is { DataClass: DataClass.C16, Level: DisclosureLevel.D4 });

    private HubConnection Screener() => _hub.Connect("social-screener", "screener-1", "SCR");

    private async Task SubmitAsync(int concerns)
    {
        var education = _hub.Connect("education-contributor");
        for (var person = 0; person < concerns; person++)
        {
            var concern = Messages.Concern($"n-{person}", person);
            concern.Concern.Statements.Add(Enumerable.Repeat(new Statement { Standing = Standing.Fact, Text = new string('x', StatementLength) }, Statements));
            await Messages.SubmitAsync(education, concern);
        }
    }

    private async Task<List<EntryView>> DeliveriesAsync()
    {
        var trail = new AuditTrail(_hub.Connect("health-auditor", "auditor-1", "AUD"));
        var request = new QueryEntriesRequest { PageSize = 1000, Actions = { V1.Action.DeliverAlerts, V1.Action.ActivateProtocol }, Reason = "order of events" };
        return [.. (await trail.QueryAsync(request, CancellationToken.None)).Entries.Where(entry => entry.Agency != "hub")];
    }
}
