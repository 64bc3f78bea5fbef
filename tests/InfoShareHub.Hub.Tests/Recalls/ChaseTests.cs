using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.Client.Watching;
using InfoShareHub.Hub.Options;
using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Recalls;

public sealed class ChaseTests : IAsyncLifetime
{
    private static readonly RecallTimes Impatient = new() { Again = TimeSpan.FromSeconds(1), Overdue = TimeSpan.FromSeconds(1), Look = TimeSpan.FromSeconds(1) };

    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        _hub = await TestHub.StartEnrolledAsync(Impatient);
        await Messages.PushAsync(_hub.Connect("police-contributor"), Messages.Record("p-1", 1));
        await Messages.PushAsync(_hub.Connect("education-contributor"), Messages.Record("e-1", 1, Messages.Item(DataClass.C04, "came late")));
        await Told.AskAsync(_hub, "p-1", DataClass.C04);
        await Told.WithdrawAsync(_hub.Connect("education-contributor"), Told.Withdrawal("e-1", 1));
    }

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task What_is_not_acknowledged_comes_again_in_the_same_watch()
    {
        using var watch = new OpenedRecalls(_hub.Connect("police-contributor"));

        var first = await watch.RecallAsync();
        var again = await watch.RecallAsync();

        Assert.Equal((first.RecallId, 1u), (again.RecallId, first.Attempt));
        Assert.Equal(2u, again.Attempt);
    }

    [Fact]
    public async Task What_nobody_acknowledges_in_time_is_overdue_for_its_owner_and_the_auditor_and_once()
    {
        var overdue = await OverdueAsync(_hub.Connect("health-auditor", "auditor-1", "AUD"));

        Assert.Equal(("education", "e-1", "police", "contributor"), (overdue.OwnerAgency, overdue.RecordId, overdue.RecipientAgency, overdue.RecipientRole));
        Assert.True((await OverdueAsync(_hub.Connect("education-contributor", "lead-1", "DSL"))).IsOverdue);
        Assert.Empty((await ListAsync(_hub.Connect("police-contributor", "officer-1", "POL"), new ListRecallsRequest())).Recalls);
        var chased = await EntriesAsync(V1.Action.ChaseRecalls);
        Assert.Equal(overdue.Number, Assert.Single(Assert.Single(chased).Event.Recalls));
        Assert.True(Assert.Single(await Told.RecallsAsync(_hub, "police-contributor")).IsOverdue);
    }

    [Fact]
    public async Task An_answer_stops_the_chase_and_is_shown_to_the_owner()
    {
        var police = _hub.Connect("police-contributor");
        var recall = Assert.Single(await Told.RecallsAsync(_hub, "police-contributor"));

        await new RecallWatch(police, new AlertWatchOptions()).AcknowledgeAsync([recall.RecallId], RecallAnswer.RecallDeleted, "", CancellationToken.None);

        Assert.Empty(await Told.RecallsAsync(_hub, "police-contributor"));
        var status = Assert.Single((await ListAsync(_hub.Connect("education-contributor", "lead-1", "DSL"), new ListRecallsRequest())).Recalls);
        Assert.Equal(RecallAnswer.RecallDeleted, status.Answer);
        Assert.NotNull(status.AnsweredTime);
        Assert.Empty((await ListAsync(_hub.Connect("health-auditor", "auditor-1", "AUD"), new ListRecallsRequest { OpenOnly = true })).Recalls);
    }

    [Fact]
    public async Task What_is_kept_is_kept_with_a_reason()
    {
        var watch = new RecallWatch(_hub.Connect("police-contributor"), new AlertWatchOptions());
        var recall = Assert.Single(await Told.RecallsAsync(_hub, "police-contributor"));

        var refused = await Assert.ThrowsAsync<HubRefusedException>(
            () => watch.AcknowledgeAsync([recall.RecallId], RecallAnswer.RecallKeptUnderOwnDuty, "", CancellationToken.None));
        await watch.AcknowledgeAsync([recall.RecallId], RecallAnswer.RecallKeptUnderOwnDuty, "evidence in open proceedings", CancellationToken.None);

        Assert.Equal(ErrorReason.InvalidField, refused.Refusal.Reason);
        var entry = Assert.Single(await EntriesAsync(V1.Action.AcknowledgeRecalls));
        Assert.Equal(RecallAnswer.RecallKeptUnderOwnDuty, entry.Event.RecallAnswer);
        Assert.Equal("evidence in open proceedings", entry.Reason);
    }

    [Fact]
    public async Task A_recall_that_is_not_the_callers_or_was_never_delivered_is_not_there()
    {
        var charity = new RecallWatch(_hub.Connect("charity-contributor"), new AlertWatchOptions());
        var recall = Assert.Single(await Told.RecallsAsync(_hub, "police-contributor"));

        foreach (var id in new[] { recall.RecallId, "0123456789abcdef0123456789abcdef", "no id" })
        {
            var refused = await Assert.ThrowsAsync<HubRefusedException>(() => charity.AcknowledgeAsync([id], RecallAnswer.RecallDeleted, "", CancellationToken.None));
            Assert.Equal(ErrorReason.NotFound, refused.Refusal.Reason);
        }
    }

    [Fact]
    public async Task Alerts_and_recalls_are_watched_side_by_side_and_their_tokens_are_not_each_others()
    {
        var police = _hub.Connect("police-contributor");
        using var alerts = new OpenedWatch(police);
        var token = (await alerts.NextAsync()).ResumeToken;
        using var recalls = new OpenedRecalls(police);
        await recalls.RecallAsync();
        using var crossed = new OpenedRecalls(police, token);

        var refused = await Assert.ThrowsAsync<Grpc.Core.RpcException>(crossed.NextAsync);

        Assert.Equal(Grpc.Core.StatusCode.InvalidArgument, refused.StatusCode);
        Assert.Equal(WatchAlertsResponse.KindOneofCase.Bookmark, (await alerts.NextAsync()).KindCase);
    }

    private static Task<ListRecallsResponse> ListAsync(HubConnection connection, ListRecallsRequest request)
    {
        request.Reason = "following recalls up";
        return new Client.Asking.Disclosures(connection).ListRecallsAsync(request, CancellationToken.None);
    }

    private static async Task<RecallStatus> OverdueAsync(HubConnection connection)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            var page = await ListAsync(connection, new ListRecallsRequest { OverdueOnly = true });
            if (page.Recalls.Count > 0)
            {
                return Assert.Single(page.Recalls);
            }
        }
    }

    private async Task<List<EntryView>> EntriesAsync(V1.Action action)
    {
        var trail = new AuditTrail(_hub.Connect("health-auditor", "auditor-1", "AUD"));
        var entries = new List<EntryView>();
        var (from, end) = (0UL, ulong.MaxValue);
        while (from < end)
        {
            // Asking until something is overdue has filled pages by itself.
            var page = await trail.QueryAsync(new QueryEntriesRequest { FromIndex = from, Actions = { action }, PageSize = 1000, Reason = "counting entries" }, CancellationToken.None);
            entries.AddRange(page.Entries);
            (from, end) = (page.NextIndex, Math.Min(end, page.Receipt.Index));
        }

        return entries;
    }
}
