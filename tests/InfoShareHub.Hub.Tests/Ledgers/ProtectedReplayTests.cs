using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Delivery;
using InfoShareHub.Ledger.Intake;
using InfoShareHub.Ledger.Redis;
using InfoShareHub.Ledger.Reporting;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Testing;
using Xunit;

namespace InfoShareHub.Hub.Tests.Ledgers;

/// <summary>Scenario 25 below the API: reports by the protected route are replayed, and are routed once however many hubs there are.</summary>
public sealed class ProtectedReplayTests : IAsyncLifetime
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    private readonly OpenLedger _ledger = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task Scenario_25_a_replayed_ledger_holds_the_same_reports_feedback_and_waiting()
    {
        var host = await _ledger.OpenAsync();
        await Sendings.EnrolAsync(host, "education", "social");
        await host.Sequencer.SubmitAsync(Protected(host, "education", person: 1, "told"));
        await GiveAsync(host);
        await host.Sequencer.SubmitAsync(new ReadFeedback(Sendings.Caller("education"), Source("told")) { Protected = Route });
        var before = await StateText.OfAsync(host);

        await _ledger.CloseAsync(host);

        Assert.Equal(before, await StateText.OfAsync(await _ledger.OpenAsync()));
        Assert.Contains("feedback 1", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenario_25_what_waits_is_routed_once()
    {
        var host = await WaitingAsync();
        Assert.Equal(2, await host.Sequencer.ReadAsync(state => state.ProtectedReports.WaitingCount));
        await Sendings.EnrolAsync(host, "social");
        Assert.True(await host.Sequencer.ReadAsync(state => RouteProtected.IsDue(state, Today)));

        var first = await host.Sequencer.SubmitAsync(new RouteProtected(Today));
        var second = await host.Sequencer.SubmitAsync(new RouteProtected(Today));

        Assert.Equal((false, true), (first.Receipt!.IsRepeat, second.Receipt!.IsRepeat));
        Assert.Equal(first.Receipt.Index, second.Receipt.Index);
        Assert.Equal((0, 2UL), await host.Sequencer.ReadAsync(state => (state.ProtectedReports.WaitingCount, state.Mailboxes.LastSequence("social/screener"))));
        var before = await StateText.OfAsync(host);
        await _ledger.CloseAsync(host);
        Assert.Equal(before, await StateText.OfAsync(await _ledger.OpenAsync()));
    }

    [RedisFact]
    public async Task Scenario_25_two_hubs_that_route_at_once_tell_everybody_once()
    {
        await using var redis = await RedisServer.StartAsync(RedisLedgerAccess.Rules("tested"));
        var one = await SharedLedger.OpenAsync(_ledger, redis, "anchor-1");
        var other = await SharedLedger.OpenAsync(_ledger, redis, "anchor-2");
        await Sendings.EnrolAsync(one, "education");
        await one.Sequencer.SubmitAsync(Protected(one, "education", person: 1, "first"));
        await Sendings.EnrolAsync(one, "social");
        await SharedLedger.CaughtUpAsync(one, other);

        var both = await Task.WhenAll(one.Sequencer.SubmitAsync(new RouteProtected(Today)), other.Sequencer.SubmitAsync(new RouteProtected(Today)));
        var repeat = await other.Sequencer.SubmitAsync(Protected(other, "education", person: 1, "first"));

        Assert.Single(both.Select(committed => committed.Receipt!.Index).Distinct());
        Assert.True(repeat.Receipt!.IsRepeat);
        await SharedLedger.CaughtUpAsync(one, other);
        Assert.Equal(await StateText.OfAsync(one), await StateText.OfAsync(other));
        Assert.Equal(1UL, await other.Sequencer.ReadAsync(state => state.Mailboxes.LastSequence("social/screener")));
    }

    [Fact]
    public async Task Scenario_25_the_agencys_chain_does_not_move()
    {
        var host = await WaitingAsync();

        var chain = await host.Sequencer.ReadAsync(state => state.ChainOf("education").Sequence);

        Assert.Equal(0UL, chain);
    }

    private static readonly ProtectedRoute Route = new("a hash of somebody");

    private static SubmitConcern Protected(LedgerHost host, string agency, int person, string id)
    {
        return Sendings.Concern(host, agency, person, id, Route);
    }

    private static Concerns.Identity.SourceId Source(string id)
    {
        Assert.True(Concerns.Identity.SourceId.TryParse(id, out var source));
        return source;
    }

    private static async Task GiveAsync(LedgerHost host)
    {
        var screener = Sendings.Caller("social", "screener");
        var watch = await host.Sequencer.SubmitAsync(new OpenWatch(screener));
        await host.Sequencer.SubmitAsync(new DeliverAlerts(screener, watch.Answer!, position: 0, limit: 10));
        var given = await host.Sequencer.SubmitAsync(new GiveFeedback(screener, new SentFeedback(1, IsDecided: true, "", "you did right")));
        Assert.Null(given.Refusal);
    }

    private async Task<LedgerHost> WaitingAsync()
    {
        var host = await _ledger.OpenAsync();
        await Sendings.EnrolAsync(host, "education");
        await host.Sequencer.SubmitAsync(Protected(host, "education", person: 1, "first"));
        await host.Sequencer.SubmitAsync(Protected(host, "education", person: 2, "second"));
        return host;
    }
}
