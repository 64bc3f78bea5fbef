using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Reporting;

/// <summary>Scenario 1: a school lead without a case system reports, gets a receipt, and learns what became of it: feedback and nothing else.</summary>
public sealed class ReferrerTests : IAsyncLifetime
{
    private TestHub _hub = null!;

    public async Task InitializeAsync() => _hub = await TestHub.StartEnrolledAsync();

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task Scenario_1_a_teachers_report_reaches_the_screener_with_fact_and_the_childs_words_apart()
    {
        var report = Report();

        var response = await Messages.SubmitAsync(Teacher(), report);

        Assert.NotNull(response.Receipt.ReceivedTime);
        Assert.NotEmpty(response.Receipt.Checkpoint);
        Assert.Empty(response.Warnings);
        using var watch = new OpenedWatch(Screener());
        var concern = Assert.Single((await watch.AlertAsync()).Concern, item => item.DataClass == DataClass.C16);
        Assert.Equal("came without a coat", Field(concern, "statement_fact"));
        Assert.Equal("nobody was home", Field(concern, "statement_childs_words"));
    }

    [Fact]
    public async Task Scenario_1_before_feedback_the_teacher_sees_received_not_decided_and_whom_to_call()
    {
        var submitted = await Messages.SubmitAsync(Teacher(), Report());

        var answer = await Feedback.GetAsync(Teacher(), "t-1");

        Assert.Equal(submitted.Receipt.Index, answer.ConcernReceipt.Index);
        Assert.Equal(submitted.Receipt.LeafHash, answer.ConcernReceipt.LeafHash);
        Assert.Equal(submitted.Receipt.ReceivedTime, answer.ConcernReceipt.ReceivedTime);
        Assert.False(answer.DecisionMade);
        Assert.Contains("Demo social: duty desk", answer.ContactRoute, StringComparison.Ordinal);
        Assert.Empty(answer.Text);
    }

    [Fact]
    public async Task Scenario_1_the_next_day_the_teacher_reads_the_feedback_text_and_nothing_of_the_child()
    {
        await Messages.PushAsync(_hub.Connect("health-contributor"), Messages.Record("h-1", 1, Messages.Item(DataClass.C07, "a diagnosis")));
        await Messages.SubmitAsync(Teacher(), Report());
        using var watch = new OpenedWatch(Screener());
        await Feedback.GiveAsync(Screener(), await watch.AlertAsync(), "thank you: early help will call you", contact: "0161 496 0000");

        var answer = await Feedback.GetAsync(Teacher(), "t-1");

        Assert.Equal((true, "0161 496 0000", "thank you: early help will call you"), (answer.DecisionMade, answer.ContactRoute, answer.Text));
        Assert.Null(Testing.Subjects.FindPersonal(answer.ToString()));
        Assert.DoesNotContain("health", answer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("diagnosis", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenario_1_what_is_answered_before_feedback_is_the_same_whether_or_not_the_child_is_known()
    {
        await Messages.PushAsync(_hub.Connect("social-contributor"), Messages.Record("s-1", 1));
        await Messages.SubmitAsync(Teacher(), Report());
        await Messages.SubmitAsync(Teacher(), Report("t-2", person: 6));

        var known = await Feedback.GetAsync(Teacher(), "t-1");
        var unknown = await Feedback.GetAsync(Teacher(), "t-2");

        Assert.Equal((known.DecisionMade, known.ContactRoute, known.Text), (unknown.DecisionMade, unknown.ContactRoute, unknown.Text));
    }

    [Fact]
    public async Task Scenario_1_somebody_elses_concern_and_one_that_does_not_exist_look_the_same()
    {
        await Messages.SubmitAsync(Teacher(), Report());
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("case-1", person: 2));

        var others = await Assert.ThrowsAsync<HubRefusedException>(() => Feedback.GetAsync(_hub.Connect("charity-reporter"), "t-1"));
        var otherRole = await Assert.ThrowsAsync<HubRefusedException>(() => Feedback.GetAsync(Teacher(), "case-1"));
        var absent = await Assert.ThrowsAsync<HubRefusedException>(() => Feedback.GetAsync(Teacher(), "t-404"));

        Assert.Equal(ErrorReason.NotFound, absent.Refusal.Reason);
        Assert.Equal(absent.Refusal.Message, others.Refusal.Message);
        Assert.Equal(absent.Refusal.Message, otherRole.Refusal.Message);
    }

    [Fact]
    public async Task A_contributor_who_reported_reads_its_own_feedback()
    {
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("case-1", person: 2));
        using var watch = new OpenedWatch(Screener());
        await Feedback.GiveAsync(Screener(), await watch.AlertAsync(), "noted", isDecided: false);

        var answer = await Feedback.GetAsync(_hub.Connect("education-contributor"), "case-1");

        Assert.Equal((false, "noted"), (answer.DecisionMade, answer.Text));
    }

    [Fact]
    public async Task The_newest_feedback_wins_and_the_same_one_twice_is_kept_once()
    {
        await Messages.SubmitAsync(Teacher(), Report());
        using var watch = new OpenedWatch(Screener());
        var alert = await watch.AlertAsync();

        var first = await Feedback.GiveAsync(Screener(), alert, "we are looking", id: "f-1", isDecided: false);
        var second = await Feedback.GiveAsync(Screener(), alert, "early help will call", id: "f-2");
        var repeat = await Feedback.GiveAsync(Screener(), alert, "we are looking", id: "f-1", isDecided: false);

        Assert.Equal((1u, 2u, 1u), (first.Version, second.Version, repeat.Version));
        Assert.Equal((true, first.Receipt.Index), (repeat.Receipt.IsRepeat, repeat.Receipt.Index));
        Assert.Equal("early help will call", (await Feedback.GetAsync(Teacher(), "t-1")).Text);
    }

    [Fact]
    public async Task Feedback_is_refused_for_what_the_screeners_mailbox_was_not_told_of()
    {
        await Messages.SubmitAsync(Teacher(), Report());
        using var watch = new OpenedWatch(Screener());
        var alert = await watch.AlertAsync();
        var police = _hub.Connect("police-screener", "screener-2", "SCR");

        var foreign = await Feedback.RefusalAsync(() => Feedback.GiveAsync(police, alert, "not mine"));
        var invented = await Feedback.RefusalAsync(() => Feedback.GiveAsync(Screener(), new Alert { AlertId = new string('0', 32) }, "nobody's"));

        Assert.Equal((ErrorReason.NotFound, ErrorReason.NotFound), (foreign, invented));
        Assert.Empty((await Feedback.GetAsync(Teacher(), "t-1")).Text);
    }

    [Fact]
    public async Task Feedback_that_is_too_long_is_refused_with_the_field()
    {
        await Messages.SubmitAsync(Teacher(), Report());
        using var watch = new OpenedWatch(Screener());
        var alert = await watch.AlertAsync();

        var refused = await Assert.ThrowsAsync<HubRefusedException>(() => Feedback.GiveAsync(Screener(), alert, new string('x', 1_001)));

        Assert.Equal("text", Assert.Single(refused.Refusal.Fields).Field);
    }

    [Fact]
    public async Task Scenario_1_feedback_given_and_read_is_accounted_for_and_survives_a_restart()
    {
        await Messages.SubmitAsync(Teacher(), Report());
        using (var watch = new OpenedWatch(Screener()))
        {
            await Feedback.GiveAsync(Screener(), await watch.AlertAsync(), "early help will call");
        }

        await Feedback.GetAsync(Teacher(), "t-1");
        await _hub.RestartAsync();

        Assert.Equal("early help will call", (await Feedback.GetAsync(Teacher(), "t-1")).Text);
        var trail = new AuditTrail(_hub.Connect("health-auditor", "auditor-1", "AUD"));
        var page = await trail.QueryAsync(
            new QueryEntriesRequest { PageSize = 1000, Actions = { V1.Action.GiveFeedback, V1.Action.GetFeedback }, Reason = "who told whom" }, CancellationToken.None);
        Assert.Equal([V1.Action.GiveFeedback, V1.Action.GetFeedback, V1.Action.GetFeedback], page.Entries.Select(entry => entry.Event.Action));
        Assert.Equal(("screener-1", Purpose.P14), (page.Entries[0].Event.Actor.StaffId, page.Entries[0].Event.Purpose));
        var shown = Assert.Single(page.Entries[1].Event.Accesses);
        Assert.Equal((DataClass.C16, "social", DisclosureLevel.D4), (shown.DataClass, shown.OwnerAgency, shown.Level));
    }

    private static SubmitConcernRequest Report(string id = "t-1", int person = 1)
    {
        var report = Messages.Concern(id, person);
        report.Concern.Statements.Add(new Statement { Standing = Standing.ChildsWords, Text = "nobody was home" });
        return report;
    }

    private static string? Field(DisclosedItem item, string name) => item.Fields.FirstOrDefault(field => field.Name == name)?.Value;

    private HubConnection Teacher() => _hub.Connect("education-reporter");

    private HubConnection Screener() => _hub.Connect("social-screener", "screener-1", "SCR");
}
