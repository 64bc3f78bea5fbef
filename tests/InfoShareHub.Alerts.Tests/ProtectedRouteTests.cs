using InfoShareHub.Alerts.Composing;
using InfoShareHub.Concerns.Sharing;
using Xunit;

namespace InfoShareHub.Alerts.Tests;

public sealed class ProtectedRouteTests
{
    private static readonly EnrolledAgency ScreeningPolice = World.Police with { Mailboxes = [MailboxKind.Contributor, MailboxKind.Screener] };

    [Fact]
    public void Screeners_of_the_area_are_told_but_for_those_of_the_reporters_agency_and_nobody_else()
    {
        var facts = World.Facts(World.Record(World.Health, LinkBasis.Confirmed)) with { IsProtected = true };

        var recipients = AlertComposer.Recipients(facts, [ScreeningPolice, World.Health, World.Social]);

        Assert.Equal(["social/screener"], recipients.Select(recipient => recipient.Mailbox.ToString()));
    }

    [Fact]
    public void Where_only_the_reporters_agency_screens_the_area_all_other_screeners_are_told()
    {
        var facts = World.Facts() with { IsProtected = true };

        var recipients = AlertComposer.Recipients(facts, [ScreeningPolice, World.Social with { Areas = ["wexdale"] }]);

        Assert.Equal(["social/screener"], recipients.Select(recipient => recipient.Mailbox.ToString()));
    }

    [Fact]
    public void Where_nobody_else_screens_anywhere_nobody_is_told_yet()
    {
        var facts = World.Facts() with { IsProtected = true };

        Assert.Empty(AlertComposer.Recipients(facts, [ScreeningPolice, World.Health]));
    }

    [Fact]
    public void Nothing_that_is_shown_or_audited_says_who_reported()
    {
        var facts = World.Facts(World.Record(World.Health, LinkBasis.Confirmed)) with { IsProtected = true };

        var alert = World.Compose(World.Social, MailboxKind.Screener, facts);

        Assert.True(alert is { IsProtected: true, ReportingAgency: null, ShowsAnything: true });
        Assert.All(alert.Concern, item => Assert.Null(item.OwnerAgency));
        Assert.DoesNotContain(alert.Concern.SelectMany(item => item.Fields), field => field.Value.Contains("police", StringComparison.Ordinal) || field.Value.Contains("0000 Example", StringComparison.Ordinal));
        Assert.DoesNotContain(alert.Decisions, decision => decision.Owner == facts.Reporter);
        Assert.Contains(alert.Concern.SelectMany(item => item.Fields), field => field.Name == "statement_fact");
    }
}
