using InfoShareHub.Alerts.Composing;
using InfoShareHub.Concerns.Sharing;
using Xunit;

namespace InfoShareHub.Alerts.Tests;

public sealed class RecipientTests
{
    [Fact]
    public void Screeners_of_the_area_and_agencies_with_a_linked_record_are_reached()
    {
        var facts = World.Facts(World.Record(World.Health, LinkBasis.Automatic), World.Record(World.Education, LinkBasis.Confirmed));

        Assert.Equal(["social/screener", "education/contributor", "health/contributor"], Mailboxes(facts));
    }

    [Fact]
    public void The_reporter_is_not_told_what_it_reported()
    {
        var facts = World.Facts(World.Record(World.Police, LinkBasis.Confirmed));

        Assert.Equal(["social/screener"], Mailboxes(facts));
    }

    [Fact]
    public void Screeners_see_what_their_own_agency_reports()
    {
        var facts = World.Facts() with { Reporter = World.Social.Agency, ReporterKind = AgencyKind.SocialCare };

        Assert.Equal(["social/screener"], Mailboxes(facts));
    }

    [Fact]
    public void A_possible_link_reaches_no_contributor()
    {
        var possible = World.Record(World.Health, LinkBasis.Possible);
        var facts = World.Facts(possible) with { Possible = [possible] };

        Assert.Equal(["social/screener"], Mailboxes(facts));
    }

    [Fact]
    public void Screeners_of_another_area_are_not_reached()
    {
        var wexdale = World.Health with { Mailboxes = [MailboxKind.Screener], Areas = ["wexdale"] };

        var mailboxes = AlertComposer.Recipients(World.Facts(), [World.Social, wexdale]).Select(recipient => recipient.Mailbox.ToString());

        Assert.Equal(["social/screener"], mailboxes);
    }

    [Fact]
    public void An_area_without_screeners_reaches_all_screeners()
    {
        var facts = World.Facts() with { Area = "nowhere" };

        Assert.Equal(["social/screener"], Mailboxes(facts));
    }

    [Fact]
    public void A_screener_mailbox_needs_the_role_code()
    {
        var without = World.Social with { RoleCodes = RoleSet.Of(RoleCode.SWK) };

        Assert.Empty(AlertComposer.Recipients(World.Facts(), [without]));
    }

    [Theory]
    [InlineData(AgencyKind.Police, RoleCode.POL)]
    [InlineData(AgencyKind.Health, RoleCode.HLT)]
    [InlineData(AgencyKind.Education, RoleCode.DSL)]
    [InlineData(AgencyKind.SocialCare, RoleCode.SWK)]
    [InlineData(AgencyKind.Voluntary, RoleCode.VOL)]
    public void A_contributor_mailbox_has_the_role_of_its_kind_of_body(AgencyKind kind, RoleCode role)
    {
        var agency = World.Charity with { Kind = kind };

        Assert.Equal(RoleSet.Of(role), AlertRecipient.Of(agency, MailboxKind.Contributor).Recipient.Roles);
    }

    [Fact]
    public void A_role_code_that_is_not_enrolled_is_not_carried() =>
        Assert.True(AlertRecipient.Of(World.Charity with { RoleCodes = RoleSet.Of(RoleCode.DSL) }, MailboxKind.Contributor).Recipient.Roles.IsEmpty);

    private static List<string> Mailboxes(ConcernFacts facts) =>
        [.. AlertComposer.Recipients(facts, World.Agencies).Select(recipient => recipient.Mailbox.ToString())];
}
