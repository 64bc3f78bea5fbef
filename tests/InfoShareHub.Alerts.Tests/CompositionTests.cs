using InfoShareHub.Alerts.Composing;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;
using Xunit;

namespace InfoShareHub.Alerts.Tests;

public sealed class CompositionTests
{
    [Fact]
    public void A_screener_sees_the_concern_in_full_but_not_who_reported()
    {
        var alert = Screener(World.Facts());

        Assert.Equal([(DataClass.C16, DisclosureLevel.D4), (DataClass.C01, DisclosureLevel.D4)], Levels(alert.Concern));
        Assert.Contains(alert.Concern[0].Fields, field => field is { Name: "statement_childs_words", Value: "he gives me things" });
        Assert.DoesNotContain(alert.Concern[0].Fields, field => field.Name == "reporter");
        Assert.Equal((World.Police.Agency, ConcernCategory.SexualExploitation), (alert.ReportingAgency, alert.Category));
        Assert.Equal("C16.screen", alert.Concern[0].RuleIds[0]);
        Assert.Equal(Purpose.P1, alert.Purpose);
    }

    [Fact]
    public void A_screener_sees_of_automatic_links_the_known_flag_of_T2_and_that_more_waits_for_a_person()
    {
        var alert = Screener(World.Facts(World.Record(World.Health, LinkBasis.Automatic, World.Item(DataClass.C04), World.Item(DataClass.C07), World.Item(DataClass.C07))));

        Assert.Equal(
            [(DataClass.C01, DisclosureLevel.D4), (DataClass.C02, DisclosureLevel.D2), (DataClass.C04, DisclosureLevel.D2), (DataClass.C07, DisclosureLevel.D0)],
            Levels(alert.Known));
        var waiting = alert.Known[^1];
        Assert.Empty(waiting.Fields);
        Assert.Null(waiting.OwnerAgency);
        Assert.Contains("withheld until a person confirms", waiting.Explanation, StringComparison.Ordinal);
        Assert.Contains("verify_identity", alert.Known[2].Obligations);
    }

    [Fact]
    public void A_screener_sees_of_confirmed_links_what_the_threshold_allows()
    {
        var record = World.Record(World.Health, LinkBasis.Confirmed, World.Item(DataClass.C07), World.Item(DataClass.C10), World.Item(DataClass.C08));

        var without = Screener(World.Facts(record));
        var assessed = Screener(World.Facts(record) with { Report = World.Report with { Threshold = Threshold.L3 } });

        Assert.Equal([DisclosureLevel.D2, DisclosureLevel.D2, DisclosureLevel.D1], without.Known.Skip(2).Select(item => item.Level));
        Assert.Equal([DisclosureLevel.D2, DisclosureLevel.D3, DisclosureLevel.D1], assessed.Known.Skip(2).Select(item => item.Level));
        Assert.Null(assessed.Known[^1].OwnerAgency);
        Assert.Equal(World.Health.Agency, assessed.Known[^2].OwnerAgency);
    }

    [Fact]
    public void A_contributor_with_a_confirmed_record_learns_the_theme_and_whom_it_is_about()
    {
        var alert = Contributor(World.Education, World.Facts(World.Record(World.Education, LinkBasis.Confirmed), World.Record(World.Health, LinkBasis.Confirmed, World.Item(DataClass.C07))));

        Assert.Equal([(DataClass.C16, DisclosureLevel.D3), (DataClass.C01, DisclosureLevel.D4)], Levels(alert.Concern));
        Assert.Equal(["known", "given_name", "middle_names", "family_name", "birth_date"], alert.Concern[1].Fields.Select(field => field.Name));
        Assert.DoesNotContain(alert.Concern[0].Fields, field => field.Name.StartsWith("statement", StringComparison.Ordinal));
        Assert.Equal(ConcernCategory.SexualExploitation, alert.Category);
        Assert.DoesNotContain(alert.Known, item => item.DataClass == DataClass.C07);
        Assert.Empty(alert.Matches);
    }

    [Fact]
    public void A_contributor_with_an_automatic_link_learns_that_a_concern_has_been_recorded_and_no_more()
    {
        var alert = Contributor(World.Health, World.Facts(World.Record(World.Health, LinkBasis.Automatic)));

        Assert.Equal([(DataClass.C16, DisclosureLevel.D2), (DataClass.C01, DisclosureLevel.D2)], Levels(alert.Concern));
        Assert.Null(alert.Category);
        Assert.Null(alert.EventTime);
        Assert.Equal(World.Police.Agency, alert.ReportingAgency);
        Assert.Equal(Threshold.None, alert.Threshold);
        Assert.True(alert.ShowsAnything);
    }

    [Fact]
    public void A_contributor_is_not_told_of_its_own_holdings()
    {
        var alert = Contributor(World.Social, World.Facts(World.Record(World.Social, LinkBasis.Confirmed, World.Item(DataClass.C10))));

        Assert.Empty(alert.Known);
    }

    [Fact]
    public void In_immediate_danger_the_people_on_the_case_see_what_protects()
    {
        var facts = World.Facts(
            World.Record(World.Social, LinkBasis.Confirmed, World.Item(DataClass.C10)),
            World.Record(World.Health, LinkBasis.Confirmed, World.Item(DataClass.C07))) with
        {
            Report = World.Report with { IsImmediateDanger = true, Consent = ConsentState.Refused },
        };

        var alert = Contributor(World.Social, facts);

        Assert.Equal(Purpose.P4, alert.Purpose);
        Assert.True(alert.IsUrgent);
        Assert.Equal([(DataClass.C16, DisclosureLevel.D4), (DataClass.C01, DisclosureLevel.D4)], Levels(alert.Concern));
        var mental = alert.Known.Single(item => item.DataClass == DataClass.C07);
        Assert.Equal(DisclosureLevel.D3, mental.Level);
        Assert.Contains("GEN.emergency", mental.RuleIds);
        Assert.DoesNotContain(mental.Fields, field => field.Name == "text");
    }

    [Theory]
    [InlineData(false, Threshold.None, Purpose.P1)]
    [InlineData(false, Threshold.L3, Purpose.P1)]
    [InlineData(false, Threshold.L4, Purpose.P3)]
    [InlineData(false, Threshold.L4Plus, Purpose.P4)]
    [InlineData(true, Threshold.None, Purpose.P4)]
    [InlineData(true, Threshold.L4, Purpose.P4)]
    public void The_concern_gives_the_purpose(bool isUrgent, Threshold threshold, Purpose expected)
    {
        var facts = World.Facts() with { Report = World.Report with { IsImmediateDanger = isUrgent, Threshold = threshold } };

        Assert.Equal(expected, facts.Purpose);
    }

    [Fact]
    public void Possible_records_are_named_to_screeners_and_never_opened()
    {
        var possible = World.Record(World.Charity, LinkBasis.Possible, World.Item(DataClass.C04));
        var facts = World.Facts(World.Record(World.Health, LinkBasis.Confirmed)) with { Possible = [possible] };

        var screener = Screener(facts);
        var contributor = Contributor(World.Health, facts);

        Assert.Equal([LinkBasis.Confirmed, LinkBasis.Possible], screener.Matches.Select(record => record.Basis));
        Assert.DoesNotContain(screener.Known, item => item.DataClass == DataClass.C04);
        Assert.Empty(contributor.Matches);
    }

    [Fact]
    public void A_sealed_child_raises_no_alert_and_pages_the_seal_holder()
    {
        var facts = World.Facts(World.Record(World.Health, LinkBasis.Confirmed, World.Item(DataClass.C10))) with { IsSealed = true };

        var alerts = AlertComposer.ComposeAll(facts, World.Agencies, World.Protocol, World.Day);

        Assert.NotEmpty(alerts);
        Assert.All(alerts, alert => Assert.False(alert.ShowsAnything));
        Assert.All(alerts, alert => Assert.Empty(alert.Matches));
        Assert.All(alerts.SelectMany(alert => alert.Decisions), decision => Assert.Contains(HubDuty.PageSealHolder, decision.Decision.HubDuties));
    }

    [Fact]
    public void A_sealed_or_private_item_leaves_no_trace_in_the_alert()
    {
        var plain = World.Record(World.Health, LinkBasis.Confirmed, World.Item(DataClass.C04));
        var secret = plain with { Items = [.. plain.Items, HeldItem.Of(World.Item(DataClass.C20), 7), HeldItem.Of(World.Item(DataClass.C08, "isp:private"), 8), HeldItem.Of(World.Item(DataClass.C02, "isp:sealed"), 9)] };

        var without = Screener(World.Facts(plain));
        var with = Screener(World.Facts(secret));

        Assert.Equal(Levels(without.Known), Levels(with.Known));
        Assert.Equal(without.Decisions.Count + 3, with.Decisions.Count);
    }

    [Fact]
    public void A_mailbox_without_a_role_learns_nothing_and_gets_no_alert()
    {
        var nobody = World.Charity with { RoleCodes = default };

        var alert = Contributor(nobody, World.Facts(World.Record(nobody, LinkBasis.Confirmed)));

        Assert.False(alert.ShowsAnything);
        Assert.NotEmpty(alert.Decisions);
    }

    [Fact]
    public void Many_sensitive_classes_in_one_alert_are_for_those_who_decide()
    {
        DataItem[] items = [World.Item(DataClass.C06), World.Item(DataClass.C10), World.Item(DataClass.C12)];
        var facts = World.Facts(World.Record(World.Health, LinkBasis.Confirmed, items), World.Record(World.Education, LinkBasis.Confirmed)) with
        {
            Report = World.Report with { Threshold = Threshold.L4 },
            Reporter = World.Charity.Agency,
        };
        var police = facts with { Linked = [.. facts.Linked, World.Record(World.Police, LinkBasis.Confirmed)] };

        var forPolice = Contributor(World.Police, police).Known.Where(item => item.DataClass is DataClass.C06 or DataClass.C10 or DataClass.C12);
        var forSocialWork = Contributor(World.Social, police with { Linked = [.. facts.Linked, World.Record(World.Social, LinkBasis.Confirmed)] }).Known
            .Where(item => item.DataClass is DataClass.C06 or DataClass.C10 or DataClass.C12);

        Assert.All(forPolice, item => Assert.Equal((DisclosureLevel.D1, "GEN.aggregation"), (item.Level, item.RuleIds[0])));
        Assert.Equal([DisclosureLevel.D3, DisclosureLevel.D4, DisclosureLevel.D4], forSocialWork.Select(item => item.Level));
    }

    [Fact]
    public void What_was_seen_before_counts_into_the_view()
    {
        var facts = World.Facts(World.Record(World.Social, LinkBasis.Confirmed, World.Item(DataClass.C10)), World.Record(World.Health, LinkBasis.Confirmed)) with
        {
            Report = World.Report with { Threshold = Threshold.L4 },
        };
        var recipient = AlertRecipient.Of(World.Health, MailboxKind.Contributor);

        var fresh = AlertComposer.Compose(recipient, facts, World.Protocol, World.Day, viewed: default);
        var later = AlertComposer.Compose(recipient, facts, World.Protocol, World.Day, viewed: ClassSet.Of(DataClass.C12, DataClass.C15));

        Assert.Equal(DisclosureLevel.D4, fresh.Known.Single(item => item.DataClass == DataClass.C10).Level);
        Assert.Equal(DisclosureLevel.D1, later.Known.Single(item => item.DataClass == DataClass.C10).Level);
    }

    [Fact]
    public void The_order_of_the_records_decides_nothing()
    {
        LinkedRecord[] records =
        [
            World.Record(World.Health, LinkBasis.Confirmed, World.Item(DataClass.C06), World.Item(DataClass.C07)),
            World.Record(World.Social, LinkBasis.Confirmed, World.Item(DataClass.C10), World.Item(DataClass.C11)),
            World.Record(World.Police, LinkBasis.Confirmed, World.Item(DataClass.C12)),
        ];
        var facts = World.Facts(records) with { Report = World.Report with { Threshold = Threshold.L4 } };

        var one = Contributor(World.Health, facts);
        var other = Contributor(World.Health, facts with { Linked = [.. records.Reverse()] });

        Assert.Equal(Levels(one.Known).Order(), Levels(other.Known).Order());
    }

    [Fact]
    public void What_has_been_withdrawn_since_is_not_sent()
    {
        var raised = World.Facts(World.Record(World.Health, LinkBasis.Confirmed, World.Item(DataClass.C04)));
        Assert.Contains(Screener(raised).Known, item => item.DataClass == DataClass.C04);

        var delivered = Screener(raised with { Linked = [] });

        Assert.Empty(delivered.Known);
    }

    [Fact]
    public void Nothing_is_said_outside_the_days_of_the_protocol()
    {
        var alert = AlertComposer.Compose(AlertRecipient.Of(World.Social, MailboxKind.Screener), World.Facts(), World.Protocol, new DateOnly(2025, 1, 1), viewed: default);

        Assert.False(alert.ShowsAnything);
        Assert.All(alert.Decisions, decision => Assert.Equal("GEN.validity", decision.Decision.RuleIds[0]));
    }

    [Fact]
    public void Whom_an_alert_reaches_is_decided_without_any_content()
    {
        var full = World.Facts(World.Record(World.Health, LinkBasis.Confirmed, World.Item(DataClass.C07)));
        var bare = full with
        {
            Subject = null,
            Linked = [.. full.Linked.Select(record => record with { Subject = null, Items = [.. record.Items.Select(item => item with { Content = null })] })],
        };

        var one = AlertComposer.ComposeAll(full, World.Agencies, World.Protocol, World.Day);
        var other = AlertComposer.ComposeAll(bare, World.Agencies, World.Protocol, World.Day);

        Assert.Equal(one.Select(alert => (alert.Recipient.Mailbox, alert.ShowsAnything)), other.Select(alert => (alert.Recipient.Mailbox, alert.ShowsAnything)));
        Assert.Equal(one.SelectMany(alert => Levels(alert.Known)), other.SelectMany(alert => Levels(alert.Known)));
        Assert.All(other.SelectMany(alert => alert.Known), item => Assert.Empty(item.Fields));
    }

    private static AlertContent Screener(ConcernFacts facts) => World.Compose(World.Social, MailboxKind.Screener, facts);

    private static AlertContent Contributor(EnrolledAgency agency, ConcernFacts facts) => World.Compose(agency, MailboxKind.Contributor, facts);

    private static List<(DataClass, DisclosureLevel)> Levels(IEnumerable<ComposedItem> items) => [.. items.Select(item => (item.DataClass, item.Level))];
}
