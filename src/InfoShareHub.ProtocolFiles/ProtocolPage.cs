using InfoShareHub.Protocol;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.ProtocolFiles;

/// <summary>Makes the page that explains a protocol to everybody (docs/protocol.md) from its documents, so that the two cannot differ.</summary>
public static class ProtocolPage
{
    /// <summary>The page as Markdown with line feeds.</summary>
    public static string Render(ProtocolDocument document)
    {
        var page = new PageWriter();
        page.Paragraph(PagePreface.Introduction.ReplaceLineEndings("\n"));
        WriteSituations(page, document.Situations);
        WriteMarks(page);
        WriteHeader(page, document.Header);
        WriteCommon(page, document.Common);
        WriteBasis(page, document.Common);
        foreach (var rules in document.Classes)
            WriteClass(page, rules);
        return page.ToString();
    }

    private static void WriteSituations(PageWriter page, IReadOnlyList<Situation> situations)
    {
        page.Heading(3, "Situations");
        page.Paragraph("Rules refer to situations by name; one of the alternatives must hold.");
        page.Table(["Name", "When"], situations.Select(situation => (IReadOnlyList<string>)
            [situation.Name, string.Join("; or ", situation.Alternatives.Select(each => RuleEffects.When(each).TrimStart(',', ' ')))]));
    }

    private static void WriteMarks(PageWriter page)
    {
        page.Heading(3, "Marks that owners can set");
        page.Paragraph("An owner can write one of these codes among the categories of an item. The codes speak to the protocol and are never shown. A code that begins with `isp:` and is none of these holds the item back from everybody (rule `GEN.mark`).");
        page.Table(["Code", "What it says"], Enum.GetValues<Marker>().Where(mark => mark != Marker.Unrecognised)
            .Select(mark => (IReadOnlyList<string>)[string.Join(", ", MarkerSet.CodesOf(mark).Select(code => $"`{code}`")), MarkTexts.Of(mark)]));
    }

    private static void WriteHeader(PageWriter page, ProtocolHeader header)
    {
        page.Heading(2, $"The baseline: {header.Id} {header.Version}");
        var until = header.ValidUntil is { } last ? $" to {last:yyyy-MM-dd}" : "";
        page.Paragraph($"Valid from {header.ValidFrom:yyyy-MM-dd}{until}. Impact assessment {header.Dpia}, sharing agreement {header.Agreement}. Controllers who sign: {string.Join(", ", header.ApprovedBy.Select(controller => controller.Name))}.");
    }

    private static void WriteCommon(PageWriter page, CommonRules common)
    {
        page.Heading(2, "Rules for every class");
        page.Paragraph("These cannot be left out of a protocol; a protocol may only tune them.");
        page.Rules(
        [
            (common.Validity, "silent outside its days"), (common.DefaultDeny, "silent"), (common.Seal, $"silent to all but {common.SealHolders}"),
            (common.UnreadableMark, "silent; the owner is told"), (common.Embargo, "silent; when the review is due the owner is asked"),
            (common.Adult.Rule, $"silent for {string.Join(", ", common.Adult.Purposes)} from 18, but for a concern on its way to the MASH"),
            (common.Regime.Rule, $"silent without an authority; stated here for {string.Join(", ", common.Regime.Purposes)}"),
            (common.Basis.Rule, "refused without a basis; see the matrix below"), (common.AllegedHarm, "silent; the manager is alerted"), (common.Detriment, "silent"),
            (common.Duty.Rule, $"lifts consent from {common.Duty.EffectiveFrom:yyyy-MM-dd} for {string.Join(", ", common.Duty.Purposes)} between {RuleEffects.Words(common.Duty.Kinds)}"),
            (common.Emergency, $"lifts consent{RuleEffects.When(common.EmergencyWhen)}"), (common.Report.Rule, $"lifts consent for {string.Join(", ", common.Report.Purposes)}"),
            (common.BreakGlass.Rule, BreakGlassOf(common.BreakGlass)), (common.OwnInformation, $"up to D5 to {common.OwnInformationRoles} of the owner"),
            .. common.Thresholds.Select(threshold => (threshold.Rule, RuleEffects.Of(threshold))),
            (common.NoLink, "silent"), (common.PossibleLink, $"at most D2, from T3 silent; others than {common.LinkReviewers} silent"), (common.AutomaticLink, "at most D2"),
            (common.AutomaticLinkSensitive, $"from T3 referred for {common.LinkReviewers}, silent for others"),
            (common.Aggregation.Rule, $"at most {common.Aggregation.AtMost} from {common.Aggregation.Classes} classes of T3 on, except to {common.Aggregation.NamedRoles}"),
            .. common.Handling.Select(handling => (handling.Rule, RuleEffects.Of(handling))),
            (common.Expiry.Rule, string.Join("; ", common.Expiry.Periods.Select(period => $"{string.Join(", ", period.Purposes)}: {period.Days} days"))),
        ]);
    }

    private static string BreakGlassOf(BreakGlassRule rule) =>
        $"opens {rule.Classes} up to {rule.Level} for {rule.OpenFor.TotalMinutes} minutes to {rule.Roles} for {string.Join(", ", rule.Purposes)}"
        + (rule.ProtectiveOnly.IsEmpty ? "" : $"; of {rule.ProtectiveOnly} only what protects the child");

    private static void WriteBasis(PageWriter page, CommonRules common)
    {
        page.Heading(2, "The lawful-basis matrix");
        page.Paragraph($"To be confirmed by the controllers [K: check before relying]. Rule `{common.Basis.Rule.Id}`: no row, no sharing; from tier T3 a condition is needed as well. Where the duty to share bites, the ordinary basis under UK GDPR is {common.Duty.Basis}.");
        page.Table(["Purposes", "Who asks", "Ordinary basis", "Special-category condition", "Criminal-offence condition"], common.Basis.Rows.Select(row => (IReadOnlyList<string>)
        [
            string.Join(", ", row.Purposes), RuleEffects.Words(row.Kinds), row.Ordinary, Dash(row.Special), Dash(row.Offences),
        ]));
    }

    private static void WriteClass(PageWriter page, ClassRules rules)
    {
        page.Heading(2, $"{rules.DataClass} {rules.Name}");
        page.Paragraph($"Tier {rules.Tier}. Owned by {rules.Owners}. Basis: {string.Join("; ", rules.Basis)}; condition asked for: {RuleEffects.Words([rules.Gate])}. Kept in the hub: {rules.Retention}.");
        if (rules.Obligations.Count > 0)
            page.Paragraph($"Whoever is told must: {RuleEffects.Words(rules.Obligations)}.");
        List<(ProtocolRule, string)> all =
        [
            .. rules.Grants.Select(grant => (grant.Rule, RuleEffects.Of(grant))), .. rules.Forbids.Select(forbid => (forbid.Rule, RuleEffects.Of(forbid))),
            .. rules.Consents.Select(consent => (consent.Rule, RuleEffects.Of(consent))), .. rules.Masks.Select(mask => (mask.Rule, RuleEffects.Of(mask))),
            .. rules.Handling.Select(handling => (handling.Rule, RuleEffects.Of(handling))),
        ];
        if (rules.Unconfirmed is { } unconfirmed)
            all.Add((unconfirmed.Rule, $"at most {unconfirmed.AtMost} to {unconfirmed.Roles} over a link that nobody confirmed"));
        if (all.Count > 0)
            page.Rules(all);
        else
            page.Paragraph("The class has no rule of its own: it is sealed, `GEN.seal` holds, and everybody but the seal-holder gets the answer that nothing is held.");
    }

    private static string Dash(string text) => text.Length == 0 ? "none" : text;
}
