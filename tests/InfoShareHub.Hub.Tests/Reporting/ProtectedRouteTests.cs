using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.Hub.Tests.Recalls;
using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Reporting;

/// <summary>Scenario 25: a manager tells staff not to report, and a worker uses the protected route.</summary>
public sealed class ProtectedRouteTests : IAsyncLifetime
{
    private const string Worker = "worker-7";
    private const string WorkersName = "Ombeline of Year 4";

    private TestHub _hub = null!;

    public async Task InitializeAsync() => _hub = await TestHub.StartEnrolledAsync();

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task Scenario_25_nothing_that_the_workers_own_agency_can_ask_shows_the_report()
    {
        await Messages.PushAsync(_hub.Connect("health-contributor"), Messages.Record("h-1", 1, Messages.Item(DataClass.C07, "a diagnosis")));
        await Messages.PushAsync(_hub.Connect("education-contributor"), Messages.Record("e-1", 1, Messages.Item(DataClass.C04, "a timetable")));
        await OwnAgencyView.AskAsync(_hub);
        var first = await OwnAgencyView.AskAsync(_hub);
        var before = await OwnAgencyView.AskAsync(_hub);

        await ReportAndAnswerAsync();
        var changed = Report(OwnAgencyView.OrdinaryId, person: 1);
        (changed.SubmissionId, changed.Concern.SourceVersion, changed.Concern.Statements[0].Text) = ("c-later", 2, "came without shoes");
        await Messages.SubmitAsync(WorkerAt("education-contributor"), changed);
        using (var recalls = new OpenedRecalls(Screener("social")))
        {
            Assert.Single(await recalls.AllAsync());
        }

        var after = await OwnAgencyView.AskAsync(_hub);

        Assert.Equal(before.Answers, after.Answers);
        Assert.Equal(before.Chain, after.Chain.Take(before.Chain.Count));
        Assert.Equal(Unnumbered(before.Chain.Skip(first.Chain.Count)), Unnumbered(after.Chain.Skip(before.Chain.Count)));
        Assert.Equal(Added(first.Accesses, before.Accesses), Added(before.Accesses, after.Accesses));
    }

    /// <summary>The control: were the comparison blind, it would find nothing here either.</summary>
    [Fact]
    public async Task Scenario_25_an_ordinary_report_shows_in_what_the_workers_agency_can_ask()
    {
        await Messages.PushAsync(_hub.Connect("education-contributor"), Messages.Record("e-1", 1, Messages.Item(DataClass.C04, "a timetable")));
        await OwnAgencyView.AskAsync(_hub);
        var first = await OwnAgencyView.AskAsync(_hub);
        var before = await OwnAgencyView.AskAsync(_hub);

        var ordinary = Report("whistle-6", person: 6);
        ordinary.ProtectedRoute = false;
        await Messages.SubmitAsync(WorkerAt("education-contributor"), ordinary);
        ordinary = Report("whistle-1", person: 1);
        ordinary.ProtectedRoute = false;
        await Messages.SubmitAsync(WorkerAt("education-contributor"), ordinary);
        using (var watch = new OpenedWatch(Screener("social")))
        {
            await watch.AllAsync();
        }

        var after = await OwnAgencyView.AskAsync(_hub);

        Assert.NotEqual(before.Answers, after.Answers);
        Assert.NotEqual(Unnumbered(before.Chain.Skip(first.Chain.Count)), Unnumbered(after.Chain.Skip(before.Chain.Count)));
        Assert.NotEqual(Added(first.Accesses, before.Accesses), Added(before.Accesses, after.Accesses));
    }

    [Fact]
    public async Task Scenario_25_the_alert_goes_to_screeners_of_other_agencies_and_says_nothing_of_its_origin()
    {
        await Messages.PushAsync(_hub.Connect("health-contributor"), Messages.Record("h-6", 6, Messages.Item(DataClass.C04, "a timetable")));
        await Messages.SubmitAsync(WorkerAt("education-contributor"), Report("whistle-6", person: 6));

        foreach (var agency in new[] { "police", "health", "social", "charity" })
        {
            using var watch = new OpenedWatch(Screener(agency));
            var alert = Assert.Single(await watch.AllAsync());
            Assert.True(alert.ProtectedRoute);
            Assert.Equal(("", ConcernCategory.ConcernNeglect), (alert.ReportingAgency, alert.Category));
            Assert.Contains(alert.Concern, item => item is { DataClass: DataClass.C16, Level: DisclosureLevel.D4, OwnerAgency: "" });
            Assert.DoesNotContain("education", alert.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(WorkersName, alert.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(alert.Concern.SelectMany(item => item.Fields), field => field.Name is "contact_route" or "reporting_agency" or "reporter");
        }

        using var own = new OpenedWatch(Screener("education"));
        using var holder = new OpenedWatch(_hub.Connect("health-contributor"));
        Assert.Empty(await own.AllAsync());
        Assert.Empty(await holder.AllAsync());
    }

    [Fact]
    public async Task Scenario_25_every_auditor_sees_that_it_was_made_and_none_by_whom()
    {
        await Messages.PushAsync(_hub.Connect("education-contributor"), Messages.Record("e-1", 1));
        await ReportAndAnswerAsync();

        var own = await ProtectedEntriesAsync("education");
        var other = await ProtectedEntriesAsync("health");

        Assert.Equal(other, own);
        Assert.Equal(
            [V1.Action.SubmitConcern, V1.Action.SubmitConcern, V1.Action.DeliverAlerts, V1.Action.DeliverAlerts, V1.Action.GiveFeedback, V1.Action.GetFeedback],
            own.Select(entry => entry.Event.Action));
        Assert.All(own, entry => Assert.DoesNotContain("education", entry.ToString(), StringComparison.Ordinal));
        Assert.All(own, entry => Assert.DoesNotContain(Worker, entry.ToString(), StringComparison.Ordinal));
        Assert.All(own, entry => Assert.Empty(entry.Event.Children));
        Assert.All(own, entry => Assert.Empty(entry.Event.Accesses));
    }

    [Fact]
    public async Task Scenario_25_an_export_of_the_workers_own_auditor_names_neither_worker_nor_agency()
    {
        var before = await ExportAsync();
        await Messages.SubmitAsync(WorkerAt("education-contributor"), Report("whistle-6", person: 6));

        var after = await ExportAsync();

        // The first export's own entry and the report: the auditor's reading is the agency's, the report is the hub's.
        Assert.Equal(["education", "hub"], after.Skip(before.Count).Select(entry => Entry.Parser.ParseFrom(entry).Agency));
        Assert.All(after.Skip(before.Count), entry => Assert.DoesNotContain(Worker, System.Text.Encoding.Latin1.GetString(entry.Span), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scenario_25_who_was_told_is_in_the_list_of_auditors_of_other_agencies_and_not_of_the_workers_own()
    {
        await Messages.PushAsync(_hub.Connect("education-contributor"), Messages.Record("e-1", 1));
        await ReportAndAnswerAsync();

        var own = await DeliveriesAsync("education");
        var other = await DeliveriesAsync("health");

        Assert.Empty(own);
        var delivery = Assert.Single(other);
        Assert.Equal("social", delivery.Actor.Agency);
        Assert.Contains(delivery.Accesses, access => access is { DataClass: DataClass.C16, OwnerAgency: "", Level: DisclosureLevel.D4 });
    }

    [Fact]
    public async Task Scenario_25_the_worker_alone_reads_the_feedback()
    {
        await ReportAndAnswerAsync();
        var colleague = _hub.Connect("education-contributor", "colleague-8", "DSL");
        var manager = _hub.Connect("education-screener", "manager-1", "MGR");

        var answer = await Feedback.GetAsync(WorkerAt("education-contributor"), "whistle-6", isProtected: true);

        Assert.Equal((true, "you did right"), (answer.DecisionMade, answer.Text));
        Assert.Equal(ErrorReason.NotFound, await Feedback.RefusalAsync(() => Feedback.GetAsync(colleague, "whistle-6", isProtected: true)));
        Assert.Equal(ErrorReason.NotFound, await Feedback.RefusalAsync(() => Feedback.GetAsync(manager, "whistle-6", isProtected: true)));
        Assert.Equal(ErrorReason.NotFound, await Feedback.RefusalAsync(() => Feedback.GetAsync(WorkerAt("education-contributor"), "whistle-6")));
    }

    [Fact]
    public async Task Scenario_25_whom_to_call_is_never_the_workers_own_agency()
    {
        await Messages.SubmitAsync(WorkerAt("education-contributor"), Report("whistle-6", person: 6));

        var answer = await Feedback.GetAsync(WorkerAt("education-contributor"), "whistle-6", isProtected: true);

        Assert.Contains("Demo social: duty desk", answer.ContactRoute, StringComparison.Ordinal);
        Assert.DoesNotContain("education", answer.ContactRoute, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenario_25_a_repeat_is_recognised_before_and_after_a_restart_and_a_colleagues_same_ids_are_another_report()
    {
        var first = await Messages.SubmitAsync(WorkerAt("education-contributor"), Report("whistle-6", person: 6));
        var colleague = await Messages.SubmitAsync(_hub.Connect("education-contributor", "colleague-8", "DSL"), Report("whistle-6", person: 2));
        var agency = await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("whistle-6", person: 3));

        var again = await Messages.SubmitAsync(WorkerAt("education-contributor"), Report("whistle-6", person: 6));
        await _hub.RestartAsync();
        var later = await Messages.SubmitAsync(WorkerAt("education-contributor"), Report("whistle-6", person: 6));

        Assert.Equal([false, false, false], new[] { first, colleague, agency }.Select(answer => answer.Receipt.IsRepeat));
        Assert.Equal((true, first.Receipt.Index), (again.Receipt.IsRepeat, again.Receipt.Index));
        Assert.Equal((true, first.Receipt.Index), (later.Receipt.IsRepeat, later.Receipt.Index));
        Assert.Equal(first.Receipt.LeafHash, later.Receipt.LeafHash);
    }

    [Fact]
    public async Task Scenario_25_the_route_is_for_people_and_reporters_and_its_refusals_are_not_in_the_agencys_chain()
    {
        var before = await OwnEntriesAsync();
        var spoilt = Report("whistle-6", person: 6);
        spoilt.Concern.RecordId = "e-1";
        spoilt.Concern.Subject = null;

        var feed = await Feedback.RefusalAsync(() => Messages.SubmitAsync(_hub.Connect("education-contributor"), Report("whistle-6", person: 6)));
        var named = await Assert.ThrowsAsync<HubRefusedException>(() => Messages.SubmitAsync(WorkerAt("education-contributor"), spoilt));
        var reporter = await Messages.SubmitAsync(_hub.Connect("education-reporter"), Report("whistle-6", person: 6));

        Assert.Equal(ErrorReason.ActorNotAccepted, feed);
        Assert.Equal("concern.record_id", Assert.Single(named.Refusal.Fields).Field);
        Assert.False(reporter.Receipt.IsRepeat);
        Assert.Equal(before + 1, await OwnEntriesAsync());
    }

    [Fact]
    public async Task Scenario_25_a_report_that_resembles_a_sealed_child_is_told_to_seal_holders_of_other_agencies_alone()
    {
        await Messages.PushAsync(_hub.Connect("social-contributor"), Messages.Record("s-5", 5, Messages.Item(DataClass.C20)));
        await Messages.SubmitAsync(WorkerAt("education-contributor"), Report("whistle-5", person: 5));

        var told = Assert.Single(await AlertsAsync(SealHolder("social")));
        Assert.True(told.ProtectedRoute);
        Assert.DoesNotContain("education", told.ToString(), StringComparison.Ordinal);
        Assert.Empty(await AlertsAsync(SealHolder("education")));
        Assert.Empty(await AlertsAsync(Screener("social")));
    }

    [Fact]
    public async Task Scenario_25_what_a_changed_report_takes_back_reaches_the_screener_without_its_origin_and_no_list()
    {
        await Messages.PushAsync(_hub.Connect("education-contributor"), Messages.Record("e-1", 1));
        await Messages.SubmitAsync(WorkerAt("education-contributor"), Report("whistle-1", person: 1));
        await AlertsAsync(Screener("social"));
        var changed = Report("whistle-1", person: 1);
        (changed.SubmissionId, changed.Concern.SourceVersion) = ("c-later", 2);
        changed.Concern.Statements[0].Text = "came without shoes";
        await Messages.SubmitAsync(WorkerAt("education-contributor"), changed);

        using var watch = new OpenedRecalls(Screener("social"));
        var recall = Assert.Single(await watch.AllAsync());

        Assert.Equal("", recall.OwnerAgency);
        Assert.DoesNotContain("education", recall.ToString(), StringComparison.Ordinal);
        foreach (var agency in new[] { "education", "health" })
        {
            var auditor = _hub.Connect($"{agency}-auditor", $"auditor-{agency}", "AUD");
            var listed = await new DisclosureService.DisclosureServiceClient(auditor.Invoker)
                .ListRecallsAsync(new ListRecallsRequest { Reason = "oversight" }, auditor.StreamOptions(CancellationToken.None));
            Assert.Empty(listed.Recalls);
            var page = await new AuditTrail(auditor).QueryAsync(
                new QueryEntriesRequest { PageSize = 1000, Actions = { V1.Action.DeliverRecalls, V1.Action.SubmitConcern }, Reason = "oversight" }, CancellationToken.None);
            Assert.Contains(page.Entries, entry => entry.Event is { Action: V1.Action.DeliverRecalls, Count: 1 });
            Assert.All(page.Entries, entry => Assert.Empty(entry.Event.Children));
            Assert.All(page.Entries, entry => Assert.Empty(entry.Event.Recalls));
        }
    }

    [Fact]
    public async Task Scenario_25_a_changed_report_is_told_again_and_an_older_one_is_kept_and_tells_nobody()
    {
        await Messages.SubmitAsync(WorkerAt("education-contributor"), Report("whistle-6", person: 6));
        var changed = Report("whistle-6", person: 6);
        (changed.SubmissionId, changed.Concern.SourceVersion) = ("c-later", 3);
        var older = Report("whistle-6", person: 6);
        (older.SubmissionId, older.Concern.SourceVersion) = ("c-older", 2);

        var receipt = (await Messages.SubmitAsync(WorkerAt("education-contributor"), changed)).Receipt;
        await Messages.SubmitAsync(WorkerAt("education-contributor"), older);

        Assert.Equal(2, (await AlertsAsync(Screener("social"))).Count);
        var answer = await Feedback.GetAsync(WorkerAt("education-reporter"), "whistle-6", isProtected: true);
        Assert.Equal(receipt.Index, answer.ConcernReceipt.Index);
    }

    [Fact]
    public async Task A_report_about_a_child_whom_nobody_knows_takes_no_other_childs_number()
    {
        await Messages.SubmitAsync(WorkerAt("education-contributor"), Report("whistle-6", person: 6));
        await Messages.SubmitAsync(_hub.Connect("health-contributor"), Messages.Concern("case-2", person: 2));

        using var watch = new OpenedWatch(Screener("social"));
        var alerts = await watch.AllAsync();

        Assert.Equal(2, alerts.Select(alert => alert.ChildId).Distinct().Count());
    }

    private static IEnumerable<string> Unnumbered(IEnumerable<string> chain) => chain.Select(line => line.Split(' ', 3)[2]);

    private static List<string> Added(List<string> before, List<string> after) => [.. after.Skip(before.Count - 1).Where(line => !line.StartsWith("end", StringComparison.Ordinal))];

    private static SubmitConcernRequest Report(string id, int person)
    {
        var report = Messages.Concern(id, person);
        report.ProtectedRoute = true;
        report.Concern.Reporter = WorkersName;
        return report;
    }

    private HubConnection WorkerAt(string certificate) => _hub.Connect(certificate, Worker, "DSL");

    private static async Task<List<Alert>> AlertsAsync(HubConnection reader)
    {
        using var watch = new OpenedWatch(reader);
        return await watch.AllAsync();
    }

    private HubConnection SealHolder(string agency) => _hub.Connect($"{agency}-seal-holder", $"seal-{agency}", "SEAL");

    private HubConnection Screener(string agency) => _hub.Connect($"{agency}-screener", $"screener-{agency}", "SCR");

    /// <summary>The worker reports a child whom the agency knows, and one whom nobody knows; a screener is told and answers, and the worker reads it.</summary>
    private async Task ReportAndAnswerAsync()
    {
        await Messages.SubmitAsync(WorkerAt("education-contributor"), Report(OwnAgencyView.OrdinaryId, person: 1));
        await Messages.SubmitAsync(WorkerAt("education-contributor"), Report("whistle-6", person: 6));
        using var watch = new OpenedWatch(Screener("social"));
        var alerts = (await watch.AllAsync()).FindAll(alert => alert.ProtectedRoute);
        await Feedback.GiveAsync(Screener("social"), alerts[1], "you did right");
        await Feedback.GetAsync(WorkerAt("education-contributor"), "whistle-6", isProtected: true);
    }

    private async Task<List<EntryView>> ProtectedEntriesAsync(string agency)
    {
        var trail = new AuditTrail(_hub.Connect($"{agency}-auditor", $"auditor-{agency}", "AUD"));
        var page = await trail.QueryAsync(new QueryEntriesRequest { PageSize = 1000, Reason = "oversight" }, CancellationToken.None);
        return [.. page.Entries.Where(entry => entry.Event.ProtectedRoute)];
    }

    /// <summary>All entries before this reading's own, as the agency's own auditor gets them.</summary>
    private async Task<List<Google.Protobuf.ByteString>> ExportAsync()
    {
        var auditor = _hub.Connect("education-auditor", "auditor-e", "AUD");
        var size = (await new AuditTrail(auditor).CheckpointAsync(CancellationToken.None)).Checkpoint.Split('\n')[1];
        var request = new ExportRequest { ToIndex = ulong.Parse(size, System.Globalization.CultureInfo.InvariantCulture), Reason = "a copy" };
        var entries = new List<Google.Protobuf.ByteString>();
        await foreach (var part in new AuditTrail(auditor).ExportAsync(request, CancellationToken.None))
        {
            if (part.Entry is { } entry)
            {
                entries.Add(entry.Stored);
            }
        }

        return entries;
    }

    private async Task<List<AccessRecord>> DeliveriesAsync(string agency)
    {
        var trail = new AuditTrail(_hub.Connect($"{agency}-auditor", $"auditor-{agency}", "AUD"));
        var request = new WhoSawRequest { Record = new RecordReference { Agency = "education", RecordId = "e-1" }, Reason = "oversight" };
        var deliveries = new List<AccessRecord>();
        await foreach (var response in trail.WhoSawAsync(request, CancellationToken.None))
        {
            if (response.Access is { Action: V1.Action.DeliverAlerts } access)
            {
                deliveries.Add(access);
            }
        }

        return deliveries;
    }

    private async Task<int> OwnEntriesAsync()
    {
        var trail = new AuditTrail(_hub.Connect("education-contributor", "manager-1", "DSL"));
        return (await trail.QueryAsync(new QueryEntriesRequest { PageSize = 1000, Reason = "what my people do" }, CancellationToken.None)).Entries.Count;
    }
}
