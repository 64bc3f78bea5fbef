using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.Testing;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Whole;

public sealed class MainJobTests : IAsyncLifetime
{
    private TestHub _hub = null!;

    public async Task InitializeAsync() => _hub = await TestHub.StartEnrolledAsync();

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task A_concern_reaches_the_screener_with_the_text_and_why_the_child_matched()
    {
        await KnowAsync(person: 1);
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 1));

        using var watch = new OpenedWatch(Screener());
        var alert = await watch.AlertAsync();

        Assert.Equal("education", alert.ReportingAgency);
        Assert.Contains(alert.Concern, item => item is { DataClass: DataClass.C16, Level: DisclosureLevel.D4 });
        var match = Assert.Single(alert.Matches, match => match.Agency == "health");
        Assert.Equal(Band.Automatic, match.Band);
        Assert.Contains(match.Explanation.Fields, field => field is { Field: "birth_date", Millibits: > 0 });
        Assert.Null(Subjects.FindPersonal(match.Explanation.ToString()));
    }

    [Fact]
    public async Task An_agency_that_knows_the_child_is_told_no_more_than_a_flag_until_a_person_confirms()
    {
        await KnowAsync(person: 1);
        await Messages.PushAsync(_hub.Connect("education-contributor"), Messages.Record("e-1", 1, Messages.Item(DataClass.C04, "a timetable")));
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 1));

        using var watch = new OpenedWatch(_hub.Connect("health-contributor"));
        var alert = await watch.AlertAsync();

        Assert.All(alert.Concern.Concat(alert.Known), item => Assert.True(item.Level <= DisclosureLevel.D2));
        Assert.Empty(alert.Matches);
        Assert.All(alert.Concern.Concat(alert.Known), item => Assert.NotEmpty(item.RuleIds));
        Assert.DoesNotContain("coat", alert.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agency_that_does_not_know_the_child_hears_nothing()
    {
        await KnowAsync(person: 1);
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 1));

        using var charity = new OpenedWatch(_hub.Connect("charity-contributor"));
        using var reporter = new OpenedWatch(_hub.Connect("education-contributor"));

        Assert.Empty(await charity.AllAsync());
        Assert.Empty(await reporter.AllAsync());
    }

    [Fact]
    public async Task The_answer_to_a_concern_is_the_same_whether_or_not_the_child_is_known()
    {
        await KnowAsync(person: 1);
        var education = _hub.Connect("education-contributor");

        var known = await Messages.SubmitAsync(education, Messages.Concern("one", person: 1));
        var unknown = await Messages.SubmitAsync(education, Messages.Concern("two", person: 7));

        Assert.Equal(known.Warnings, unknown.Warnings);
        Assert.Equal(Messages.Shape(known.Receipt), Messages.Shape(unknown.Receipt));
    }

    [Fact]
    public async Task A_second_report_of_an_unknown_child_finds_the_first()
    {
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 3));
        await Messages.SubmitAsync(_hub.Connect("charity-contributor"), Messages.Concern("two", person: 3));

        using var watch = new OpenedWatch(Screener());
        var alerts = await watch.AllAsync();

        Assert.Equal(2, alerts.Count);
        Assert.Single(alerts.Select(alert => alert.ChildId).Distinct());
    }

    [Fact]
    public async Task What_a_screener_may_see_is_decided_class_by_class_and_every_look_is_accounted_for()
    {
        await KnowAsync(person: 1);
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 1));
        using var watch = new OpenedWatch(Screener());
        var child = (await watch.AlertAsync()).ChildId;

        var answers = await AskAsync(Screener(), child, DataClass.C04, DataClass.C07, DataClass.C17);

        Assert.Equal(DisclosureOutcome.Partial, answers[0].Outcome);
        Assert.All(answers[0].Items, item => Assert.Equal(DisclosureLevel.D2, item.Level));
        Assert.NotEqual(DisclosureOutcome.Permit, answers[1].Outcome);
        Assert.DoesNotContain("diagnosis", answers[1].ToString(), StringComparison.Ordinal);
        var seen = await WhoSawAsync("health", "h-1");
        Assert.Contains(seen, access => access is { Action: V1.Action.DeliverAlerts, Actor.StaffId: "screener-1" });
        var asked = Assert.Single(seen, access => access.Action == V1.Action.RequestDisclosure);
        Assert.Equal([DataClass.C04, DataClass.C07, DataClass.C17], asked.Accesses.Select(access => access.DataClass).Distinct().Order());
        Assert.Equal("screening a contact", asked.Reason);
        Assert.All(asked.Accesses.Where(access => access.OwnerAgency.Length > 0), access => Assert.NotEmpty(access.RuleIds));
    }

    [Fact]
    public async Task Police_are_refused_counselling_notes_whether_or_not_there_are_any()
    {
        await KnowAsync(person: 1);
        await Messages.PushAsync(_hub.Connect("police-contributor"), Messages.Record("p-1", 1), Messages.Record("p-2", 2));
        var police = _hub.Connect("police-contributor", "dc-1", "POL");

        var held = await AskOwnAsync(police, "p-1", DataClass.C17);
        var notHeld = await AskOwnAsync(police, "p-2", DataClass.C17);

        Assert.Equal(DisclosureOutcome.Deny, held.Outcome);
        Assert.Equal(held, notHeld);
    }

    [Fact]
    public async Task A_child_id_means_nothing_to_another_agency()
    {
        await KnowAsync(person: 1);
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 1));
        using var watch = new OpenedWatch(Screener());
        var child = (await watch.AlertAsync()).ChildId;

        var refused = await Assert.ThrowsAsync<HubRefusedException>(() => AskAsync(_hub.Connect("police-screener", "screener-2", "SCR"), child, DataClass.C04));

        Assert.Equal(ErrorReason.NotFound, refused.Refusal.Reason);
    }

    [Fact]
    public async Task A_search_shows_why_and_is_itself_an_access()
    {
        await KnowAsync(person: 1);

        var found = await FindAsync(person: 1);

        var candidate = Assert.Single(found.Candidates);
        Assert.Equal(Band.Automatic, candidate.Band);
        Assert.NotEmpty(candidate.Explanation.Fields);
        Assert.Contains(await WhoSawAsync("health", "h-1"), access => access.Action == V1.Action.FindMatches);
    }

    [Fact]
    public async Task A_restarted_hub_knows_everything_and_delivers_what_was_not_acknowledged()
    {
        await KnowAsync(person: 1);
        var first = await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 1));

        await _hub.RestartAsync();

        var again = await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 1));
        Assert.True(again.Receipt.IsRepeat);
        Assert.Equal(first.Receipt.Index, again.Receipt.Index);
        using var watch = new OpenedWatch(Screener());
        Assert.Equal("education", (await watch.AlertAsync()).ReportingAgency);
    }

    private HubConnection Screener() => _hub.Connect("social-screener", "screener-1", "SCR");

    /// <summary>Health and the police know the child, each in its own way.</summary>
    private async Task KnowAsync(int person)
    {
        await Messages.PushAsync(
            _hub.Connect("health-contributor"),
            Messages.Record("h-1", person, Messages.Item(DataClass.C07, "a diagnosis"), Messages.Item(DataClass.C17, "a counselling note")));
        await Messages.PushAsync(_hub.Connect("police-contributor"), Messages.Record("p-0", person, Messages.Item(DataClass.C04, "a timetable")));
    }

    private static async Task<IReadOnlyList<ClassAnswer>> AskAsync(HubConnection connection, string child, params DataClass[] classes)
    {
        var request = new DisclosureRequest { ChildId = child, Level = DisclosureLevel.D4, Purpose = Purpose.P1, Threshold = Threshold.L2, Reason = "screening a contact" };
        request.Classes.Add(classes);
        return (await new Client.Asking.Disclosures(connection).RequestAsync(request, CancellationToken.None)).Answers;
    }

    private static async Task<ClassAnswer> AskOwnAsync(HubConnection connection, string record, DataClass dataClass)
    {
        var request = new DisclosureRequest { RecordId = record, Level = DisclosureLevel.D4, Purpose = Purpose.P7, Reason = "an investigation", Classes = { dataClass } };
        return Assert.Single((await new Client.Asking.Disclosures(connection).RequestAsync(request, CancellationToken.None)).Answers);
    }

    private Task<FindMatchesResponse> FindAsync(int person)
    {
        return new Searches(Screener()).FindAsync(
            new FindMatchesRequest { Subject = Subjects.Number(person), Purpose = Purpose.P1, Reason = "screening a contact" }, CancellationToken.None);
    }

    private async Task<List<AccessRecord>> WhoSawAsync(string agency, string record)
    {
        var trail = new AuditTrail(_hub.Connect("health-auditor", "auditor-1", "AUD"));
        var request = new WhoSawRequest { Record = new RecordReference { Agency = agency, RecordId = record }, Reason = "a complaint" };
        var seen = new List<AccessRecord>();
        await foreach (var response in trail.WhoSawAsync(request, CancellationToken.None))
        {
            if (response.Access is { } access)
            {
                seen.Add(access);
            }
            else
            {
                Assert.Equal((ulong)seen.Count, response.End.Count);
            }
        }

        return seen;
    }
}
