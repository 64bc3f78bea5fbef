using InfoShareHub.Alerts.Rendering;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;
using Xunit;

namespace InfoShareHub.Alerts.Tests;

public sealed class RenderingTests
{
    [Theory]
    [InlineData(DisclosureLevel.D0, "")]
    [InlineData(DisclosureLevel.D1, "contact_route=route of C10")]
    [InlineData(DisclosureLevel.D2, "contact_route=route of C10|service=service of C10|last_contact_month=2026-10")]
    [InlineData(
        DisclosureLevel.D3,
        "contact_route=route of C10|service=service of C10|last_contact=2026-10-21|categories=category of C10|status=open|from=2026-09|until=2027")]
    [InlineData(
        DisclosureLevel.D4,
        "contact_route=route of C10|service=service of C10|last_contact=2026-10-21|categories=category of C10|status=open|from=2026-09|until=2027"
        + "|text=text of C10|standing=opinion|attachments=*")]
    [InlineData(
        DisclosureLevel.D5,
        "contact_route=route of C10|service=service of C10|last_contact=2026-10-21|categories=category of C10|status=open|from=2026-09|until=2027"
        + "|text=text of C10|standing=opinion|attachments=*|author=author of C10")]
    public void An_item_shows_the_fields_of_its_level(DisclosureLevel level, string expected)
    {
        var item = World.Item(DataClass.C10, "isp:released");

        Assert.Equal(expected, Text(ItemRendering.Render(item, ItemFields.UpTo(DataClass.C10, level), "desk", MentionMasking.None)));
    }

    [Theory]
    [InlineData(DisclosureLevel.D0, "")]
    [InlineData(DisclosureLevel.D1, "contact_route=desk")]
    [InlineData(DisclosureLevel.D2, "contact_route=desk|known=yes")]
    [InlineData(DisclosureLevel.D3, "contact_route=desk|known=yes|birth_year=2012")]
    [InlineData(
        DisclosureLevel.D4,
        "contact_route=desk|known=yes|given_name=Testina|middle_names=Maybe|family_name=Invented|aliases=Tess Invented|birth_date=2012-05-17|sex=female|nhs_number=9434765919")]
    public void An_identity_shows_the_fields_of_its_level(DisclosureLevel level, string expected) =>
        Assert.Equal(expected, Text(IdentityRendering.Render(World.Child, ItemFields.UpTo(DataClass.C01, level), "desk")));

    [Theory]
    [InlineData(DisclosureLevel.D0, "")]
    [InlineData(DisclosureLevel.D2, "contact_route=desk|known=yes")]
    [InlineData(DisclosureLevel.D3, "contact_route=desk|known=yes|outward_postcode=EM1|current=yes|current=no")]
    [InlineData(
        DisclosureLevel.D4,
        "contact_route=desk|known=yes|address_lines=1 Nowhere Street|town=Eastmoor|postcode=EM1 2AB|current=yes|address_lines=2 Elsewhere Row|town=Wexdale|current=no|phones=+447700900123")]
    public void Addresses_show_the_fields_of_their_level(DisclosureLevel level, string expected) =>
        Assert.Equal(expected, Text(AddressRendering.Render(World.Child, ItemFields.UpTo(DataClass.C02, level), "desk")));

    [Theory]
    [InlineData(DisclosureLevel.D1, "contact_route=desk")]
    [InlineData(DisclosureLevel.D2, "contact_route=desk|concern_recorded=a concern has been recorded|reporting_agency=police")]
    [InlineData(
        DisclosureLevel.D3,
        "contact_route=desk|concern_recorded=a concern has been recorded|reporting_agency=police|category=sexual_exploitation|event_date=2026-11-01|recorded_date=2026-11-02")]
    [InlineData(
        DisclosureLevel.D4,
        "contact_route=desk|concern_recorded=a concern has been recorded|reporting_agency=police|category=sexual_exploitation|event_date=2026-11-01|recorded_date=2026-11-02"
        + "|statement_fact=seen in a car park|statement_opinion=seemed afraid|statement_childs_words=he gives me things|statement_unclassified=from a note"
        + "|protective_caveats=do not telephone the home|engagement=unsafe|attachments=*")]
    [InlineData(
        DisclosureLevel.D5,
        "contact_route=desk|concern_recorded=a concern has been recorded|reporting_agency=police|category=sexual_exploitation|event_date=2026-11-01|recorded_date=2026-11-02"
        + "|statement_fact=seen in a car park|statement_opinion=seemed afraid|statement_childs_words=he gives me things|statement_unclassified=from a note"
        + "|protective_caveats=do not telephone the home|engagement=unsafe|attachments=*|reporter=PC 0000 Example")]
    public void A_concern_shows_the_fields_of_its_level(DisclosureLevel level, string expected) =>
        Assert.Equal(expected, Text(ConcernRendering.Render(World.Report, World.Police.Agency, ItemFields.UpTo(DataClass.C16, level), "desk")));

    [Fact]
    public void A_field_that_is_not_allowed_is_not_shown_whatever_the_level()
    {
        var allowed = ItemFields.UpTo(DataClass.C08, DisclosureLevel.D5).Except(FieldSet.Of(ItemField.Text, ItemField.Service, ItemField.Author));

        var names = ItemRendering.Render(World.Item(DataClass.C08), allowed, "desk", MentionMasking.None).Select(field => field.Name).ToList();

        Assert.DoesNotContain("text", names);
        Assert.DoesNotContain("service", names);
        Assert.DoesNotContain("author", names);
    }

    [Fact]
    public void Marks_for_the_protocol_are_never_shown()
    {
        var item = World.Item(DataClass.C13, "isp:handling-p", "ISP:misspelt");

        var shown = Text(ItemRendering.Render(item, ItemFields.UpTo(DataClass.C13, DisclosureLevel.D5), "desk", MentionMasking.None));

        Assert.DoesNotContain("isp:", shown, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_item_without_a_route_shows_that_of_its_agency()
    {
        var item = World.Item(DataClass.C10) with { ContactRoute = "" };

        Assert.Equal("contact_route=desk of social", Text(ItemRendering.Render(item, ItemFields.UpTo(DataClass.C10, DisclosureLevel.D1), "desk of social", MentionMasking.None)));
    }

    [Theory]
    [InlineData("2026", "2026")]
    [InlineData("2026-10", "2026-10")]
    [InlineData("2026-10-21", "2026-10")]
    public void The_month_of_last_contact_is_no_more_exact_than_it_is_known(string date, string expected)
    {
        var item = World.Item(DataClass.C07) with { LastContact = World.Date(date) };

        Assert.EndsWith($"last_contact_month={expected}", Text(ItemRendering.Render(item, ItemFields.UpTo(DataClass.C07, DisclosureLevel.D2), "", MentionMasking.None)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_empty_is_not_shown()
    {
        PersonName.TryCreate("Testina", "", "", [], out var name);
        SubjectIdentity.TryCreate(name!, null, Sex.Unknown, null, null, [], [], out var subject);

        Assert.Equal("known=yes|given_name=Testina", Text(IdentityRendering.Render(subject!, ItemFields.UpTo(DataClass.C01, DisclosureLevel.D4), "")));
    }

    [Fact]
    public void A_rendered_field_keeps_its_value_out_of_logs() => Assert.Equal("RenderedField", new RenderedField(ItemField.Text, "text", "Testina").ToString());

    private static string Text(IEnumerable<RenderedField> fields) =>
        string.Join('|', fields.Select(field => $"{field.Name}={(field.Name == "attachments" ? "*" : field.Value)}"));
}
