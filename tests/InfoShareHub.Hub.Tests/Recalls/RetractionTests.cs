using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Recalls;

public sealed class RetractionTests : IAsyncLifetime
{
    private TestHub _hub = null!;

    public async Task InitializeAsync() => _hub = await TestHub.StartEnrolledAsync();

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task Scenario_26_a_retracted_false_allegation_reaches_every_past_recipient_and_nobody_else()
    {
        await Messages.PushAsync(_hub.Connect("health-contributor"), Messages.Record("h-1", 1));
        await Messages.PushAsync(_hub.Connect("charity-contributor"), Messages.Record("v-1", 2));
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 1));
        var told = new List<string>();
        foreach (var name in Told.Mailboxes.Where(name => name != "police-screener"))
        {
            if ((await Told.AlertsAsync(_hub, name)).Count > 0)
            {
                told.Add(name);
            }
        }

        await Told.RetractAsync(_hub.Connect("education-contributor"), Told.Retraction("one"));

        var recalled = await Told.RecalledAsync(_hub);
        Assert.Contains("health-contributor", told);
        Assert.Contains("social-screener", told);
        Assert.Equal(told.Order(), recalled.Keys.Order());
    }

    [Fact]
    public async Task A_retraction_says_why_and_names_what_was_told_and_nothing_else()
    {
        await Messages.PushAsync(_hub.Connect("health-contributor"), Messages.Record("h-1", 1));
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 1));
        var alert = Assert.Single(await Told.AlertsAsync(_hub, "health-contributor"));

        await Told.RetractAsync(_hub.Connect("education-contributor"), Told.Retraction("one", reason: RetractionReason.RetractionMistakenIdentity));

        var recall = Assert.Single(await Told.RecallsAsync(_hub, "health-contributor"));
        Assert.Equal(RecallReason.RecallRetracted, recall.Reason);
        Assert.Equal(RetractionReason.RetractionMistakenIdentity, recall.Retraction);
        Assert.Equal(alert.ChildId, recall.ChildId);
        var shown = alert.Concern.Where(item => item.Level > DisclosureLevel.D0).ToDictionary(item => item.PieceId);
        Assert.Equal(shown.Keys.Order(), recall.Pieces.Select(piece => piece.PieceId).Order());
        Assert.All(recall.Pieces, piece => Assert.Empty(piece.Fields.Except(shown[piece.PieceId].Fields.Select(field => field.Name))));
        Assert.All(recall.Pieces, piece => Assert.Equal(0ul, piece.ReplacedByVersion));
    }

    [Fact]
    public async Task An_alert_that_nobody_has_taken_is_not_sent_any_more()
    {
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 1));

        await Told.RetractAsync(_hub.Connect("education-contributor"), Told.Retraction("one"));

        Assert.Empty(await Told.AlertsAsync(_hub, "social-screener"));
        Assert.Empty(await Told.RecallsAsync(_hub, "social-screener"));
    }

    [Fact]
    public async Task A_delivered_alert_that_was_not_acknowledged_does_not_come_again()
    {
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 1));
        Assert.Single(await Told.AlertsAsync(_hub, "social-screener"));

        await Told.RetractAsync(_hub.Connect("education-contributor"), Told.Retraction("one"));

        Assert.Empty(await Told.AlertsAsync(_hub, "social-screener"));
        Assert.Single(await Told.RecallsAsync(_hub, "social-screener"), IsOfConcern);
    }

    [Fact]
    public async Task A_repeated_retraction_is_answered_with_the_first_receipt_and_recalls_once()
    {
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 1));
        await Told.AlertsAsync(_hub, "social-screener");
        var education = _hub.Connect("education-contributor");

        var first = await Told.RetractAsync(education, Told.Retraction("one"));
        var again = await Told.RetractAsync(education, Told.Retraction("one"));
        var other = Told.Retraction("one");
        other.SubmissionId = "x-other";
        await Told.RetractAsync(education, other);

        Assert.True(again.Receipt.IsRepeat);
        Assert.Equal(first.Receipt.Index, again.Receipt.Index);
        Assert.Single(await Told.RecallsAsync(_hub, "social-screener"), IsOfConcern);
    }

    [Fact]
    public async Task A_retraction_that_comes_before_its_concern_keeps_it_from_raising_anything()
    {
        var education = _hub.Connect("education-contributor");
        await Told.RetractAsync(education, Told.Retraction("one"));

        await Messages.SubmitAsync(education, Messages.Concern("one", person: 1));

        Assert.Empty(await Told.AlertsAsync(_hub, "social-screener"));
    }

    [Fact]
    public async Task A_newer_version_of_a_retracted_concern_is_a_new_report()
    {
        var education = _hub.Connect("education-contributor");
        await Messages.SubmitAsync(education, Messages.Concern("one", person: 1));
        await Told.RetractAsync(education, Told.Retraction("one"));
        var anew = Messages.Concern("one", person: 1);
        anew.SubmissionId = "c-one-2";
        anew.Concern.SourceVersion = 2;

        await Messages.SubmitAsync(education, anew);

        Assert.NotEmpty(await Told.AlertsAsync(_hub, "social-screener"));
    }

    [Fact]
    public async Task Another_agency_cannot_retract_a_concern()
    {
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 1));

        await Told.RetractAsync(_hub.Connect("health-contributor"), Told.Retraction("one"));

        Assert.Single(await Told.AlertsAsync(_hub, "social-screener"));
        Assert.Empty(await Told.RecallsAsync(_hub, "social-screener"));
    }

    [Fact]
    public async Task A_subject_that_was_kept_from_a_retracted_concern_is_found_by_nobody()
    {
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 1));
        await Told.RetractAsync(_hub.Connect("education-contributor"), Told.Retraction("one"));

        await Messages.SubmitAsync(_hub.Connect("health-contributor"), Messages.Concern("two", person: 1));

        Assert.DoesNotContain(Assert.Single(await Told.AlertsAsync(_hub, "social-screener")).Matches, match => match.Agency == "education");
    }

    private static bool IsOfConcern(Recall recall)
    {
        return recall.Reason == RecallReason.RecallRetracted && recall.Pieces.Any(piece => piece.DataClass == DataClass.C16);
    }
}
