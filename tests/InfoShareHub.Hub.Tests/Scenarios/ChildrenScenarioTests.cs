using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.Client.Pushing;
using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Testing;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Scenarios;

/// <summary>The acceptance scenarios about who a child is and whom a report is about, by their numbers, each through the API.</summary>
public sealed class ChildrenScenarioTests : IAsyncLifetime
{
    private TestHub _hub = null!;

    public async Task InitializeAsync() => _hub = await TestHub.StartEnrolledAsync();

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task Scenario_12_the_two_identities_of_an_adopted_child_are_never_connected()
    {
        var before = Messages.Record("before-adoption", 5, Messages.Item(DataClass.C20));
        var after = Messages.Record("after-adoption", 5);
        after.Record.Subject.Identity.GivenName = "Newname";
        after.Record.Subject.Identity.FamilyName = "Chosenhome";
        await Messages.PushAsync(_hub.Connect("social-contributor"), before);
        await Messages.PushAsync(_hub.Connect("health-contributor"), after);

        Assert.Empty((await FindAsync(before.Record.Subject)).Candidates);
        var asked = await AskAsync(_hub.Connect("health-contributor", "nurse-1", "HLT"), "after-adoption", DataClass.C01, DataClass.C03, DataClass.C20);
        Assert.All(asked.SelectMany(answer => answer.Items), item => Assert.Equal("health", item.OwnerAgency));
        var waiting = Assert.Single((await new Client.Asking.Seals(SealHolder()).ListAsync("the daily round", CancellationToken.None)).Cases);
        Assert.Equal(("health", "social"), (waiting.Agency, Assert.Single(waiting.Matches).Agency));
    }

    [Fact]
    public async Task Scenario_13_a_concern_about_one_child_raises_nothing_about_a_brother_or_sister()
    {
        var one = Messages.Record("child", 12);
        var sibling = Messages.Record("sibling", 12);
        sibling.Record.Subject.Identity.GivenName = "Barnabix";
        sibling.Record.Subject.Identity.NhsNumber = Subjects.Number(13).Identity.NhsNumber;
        sibling.Record.Subject.Identity.BirthDate = new PartialDate { Year = 2015, Month = 9, Day = 21, Precision = DatePrecision.Day };
        await Messages.PushAsync(_hub.Connect("health-contributor"), one);
        await Messages.PushAsync(_hub.Connect("education-contributor"), sibling);

        await Messages.SubmitAsync(_hub.Connect("police-contributor"), Messages.Concern("one-child", 12));

        Assert.Single(await AlertsAsync(_hub.Connect("health-contributor")));
        Assert.Empty(await AlertsAsync(_hub.Connect("education-contributor")));
        var alert = Assert.Single(await AlertsAsync(Screener()));
        Assert.DoesNotContain(alert.Matches, match => match.Agency == "education" && match.Band == Band.Automatic);
        Assert.DoesNotContain(alert.Known, item => item.OwnerAgency == "education");
    }

    [Fact]
    public async Task Scenario_17_three_reports_of_one_night_are_one_child_with_a_receipt_each()
    {
        string[] agencies = ["police", "health", "education"];
        var receipts = new List<Receipt>();
        foreach (var agency in agencies)
        {
            var concern = Messages.Concern($"from-{agency}", 9);
            concern.Concern.Statements[0].Text = $"as {agency} saw it";
            receipts.Add((await Messages.SubmitAsync(_hub.Connect($"{agency}-contributor"), concern)).Receipt);
        }

        var alerts = await AlertsAsync(Screener());

        Assert.Equal(3, receipts.Select(receipt => receipt.Index).Distinct().Count());
        Assert.Single(alerts.Select(alert => alert.ChildId).Distinct());
        Assert.Equal(agencies, alerts.Select(alert => alert.ReportingAgency));
        Assert.Equal(
            agencies.Select(agency => $"as {agency} saw it"),
            alerts.Select(alert => alert.Concern.SelectMany(item => item.Fields).Single(field => field.Name == "statement_fact").Value));
    }

    [Fact]
    public async Task Scenario_18_what_comes_late_or_in_the_wrong_order_changes_nothing_that_was_decided()
    {
        var health = _hub.Connect("health-contributor");
        var withdrawn = new WithdrawRecordRequest { SubmissionId = "w-1", RecordId = "h-9", SourceVersion = 2, RecordedTime = Messages.Event, Reason = "entered by mistake" };
        await new RecordPush(health, new PushOptions()).WithdrawAsync(withdrawn, CancellationToken.None);
        var created = Assert.Single(await Messages.PushAsync(health, Messages.Record("h-9", 9)));
        Assert.True(created.IsSuperseded);
        Assert.Empty((await FindAsync(Subjects.Number(9))).Candidates);

        var late = Messages.Concern("sunday", 9);
        late.Concern.EventTime = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(Messages.Event.ToDateTimeOffset().AddDays(-3));
        late.Concern.RecordedTime = late.Concern.EventTime;
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("monday", 9));
        await Messages.SubmitAsync(health, late);

        var alerts = await AlertsAsync(Screener());
        Assert.Equal(["education", "health"], alerts.Select(alert => alert.ReportingAgency));
        Assert.True(alerts[1].EventTime < alerts[0].EventTime);
        Assert.True(alerts[1].ReceivedTime > alerts[0].ReceivedTime);
    }

    [Fact]
    public async Task Scenario_20_a_name_without_its_diacritics_and_in_another_order_is_suggested_with_reasons_and_opens_nothing_sensitive()
    {
        var written = Messages.Record("s-20", 20, Messages.Item(DataClass.C07, "a sentence that must not travel"));
        (written.Record.Subject.Identity.GivenName, written.Record.Subject.Identity.FamilyName) = ("Ľubica", "Vymyslená Skúšková");
        var asked = written.Record.Subject.Clone();
        (asked.Identity.GivenName, asked.Identity.FamilyName) = ("Lubica", "Skuskova Vymyslena");
        asked.Identity.NhsNumber = "";
        await Messages.PushAsync(_hub.Connect("health-contributor"), written);

        var candidate = Assert.Single((await FindAsync(asked)).Candidates);
        Assert.Contains(candidate.Explanation.Fields, field => field.Millibits > 0 && field.Field.Contains("name", StringComparison.OrdinalIgnoreCase));
        var request = new DisclosureRequest
        {
            ChildId = candidate.ChildId,
            Classes = { DataClass.C07 },
            Level = DisclosureLevel.D4,
            Purpose = Purpose.P3,
            Threshold = Threshold.L4,
            ThresholdReference = "strategy discussion",
            Reason = "an enquiry",
        };
        var answer = Assert.Single((await new Client.Asking.Disclosures(Screener()).RequestAsync(request, CancellationToken.None)).Answers);
        Assert.NotEqual(DisclosureOutcome.Permit, answer.Outcome);
        Assert.DoesNotContain("must not travel", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenario_28_a_report_of_sexual_abuse_cannot_be_held_back_by_a_refusal()
    {
        var concern = Messages.Concern("must-report", 9);
        concern.Concern.Category = ConcernCategory.ConcernSexual;
        concern.Concern.Consent = ConsentState.ConsentRefused;

        var answer = await Messages.SubmitAsync(_hub.Connect("charity-contributor"), concern);

        Assert.Equal(32, answer.Receipt.LeafHash.Length);
        var alert = Assert.Single(await AlertsAsync(Screener()));
        Assert.Equal((ConcernCategory.ConcernSexual, "charity"), (alert.Category, alert.ReportingAgency));
        Assert.Contains(alert.Concern, item => item.DataClass == DataClass.C16 && item.Level == DisclosureLevel.D4);
    }

    [Fact]
    public async Task Scenario_29_a_partner_that_was_offline_sends_again_and_nothing_is_there_twice()
    {
        var records = Enumerable.Range(0, 20).Select(i => Messages.Record($"e-{i}", i)).ToArray();
        var first = await Messages.PushAsync(_hub.Connect("education-contributor"), records[..12]);
        await _hub.RestartAsync();

        var again = await Messages.PushAsync(_hub.Connect("education-contributor"), records);

        Assert.Equal(first.Select(outcome => outcome.Receipt!.Index), again.Take(12).Select(outcome => outcome.Receipt!.Index));
        Assert.All(again.Take(12), outcome => Assert.True(outcome.Receipt!.IsRepeat));
        Assert.All(again.Skip(12), outcome => Assert.False(outcome.Receipt!.IsRepeat));
        Assert.Single((await FindAsync(Subjects.Number(3))).Candidates, candidate => candidate.Band == Band.Automatic);
    }

    private HubConnection Screener() => _hub.Connect("social-screener", "screener-1", "SCR");

    private HubConnection SealHolder() => _hub.Connect("social-seal-holder", "keeper-1", "SEAL");

    private static async Task<List<Alert>> AlertsAsync(HubConnection connection)
    {
        using var watch = new OpenedWatch(connection);
        return await watch.AllAsync();
    }

    private static async Task<IReadOnlyList<ClassAnswer>> AskAsync(HubConnection connection, string record, params DataClass[] classes)
    {
        var request = new DisclosureRequest { RecordId = record, Classes = { classes }, Level = DisclosureLevel.D4, Purpose = Purpose.P2, Threshold = Threshold.L2, Reason = "an enquiry" };
        return (await new Client.Asking.Disclosures(connection).RequestAsync(request, CancellationToken.None)).Answers;
    }

    private Task<FindMatchesResponse> FindAsync(Subject subject)
    {
        return new Searches(Screener()).FindAsync(
            new FindMatchesRequest { Subject = subject, Purpose = Purpose.P1, Reason = "screening a contact" }, CancellationToken.None);
    }
}
