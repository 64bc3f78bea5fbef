using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;

namespace InfoShareHub.Alerts.Rendering;

/// <summary>Shows a concern (C16) with the fields that a decision allows, and no others. Fact, opinion and the child's words stay apart.</summary>
public static class ConcernRendering
{
    /// <summary>The allowed fields that have a value, in a fixed order. Each part of the narrative is a field named after its standing, such as <c>statement_fact</c>.</summary>
    public static IReadOnlyList<RenderedField> Render(ConcernReport concern, AgencyId reporter, FieldSet allowed, string agencyRoute)
    {
        var writer = new FieldWriter(allowed);
        writer.Write(ItemField.ContactRoute, agencyRoute);
        writer.Write(ItemField.ConcernRecorded, "a concern has been recorded");
        writer.Write(ItemField.ReportingAgency, reporter.Value);
        writer.Write(ItemField.Category, SnakeCase.Of(concern.Category.ToString()));
        writer.Write(ItemField.EventDate, DateText.DayOf(concern.EventTime));
        writer.Write(ItemField.RecordedDate, DateText.DayOf(concern.RecordedTime));
        foreach (var statement in concern.Statements)
            writer.Write(ItemField.Statements, $"statement_{FieldWriter.NameOf(statement.Standing)}", statement.Text);
        foreach (var caveat in concern.ProtectiveCaveats)
            writer.Write(ItemField.ProtectiveCaveats, caveat);
        if (concern.Engagement != Engagement.None)
            writer.Write(ItemField.Engagement, SnakeCase.Of(concern.Engagement.ToString()));
        writer.Write(concern.Attachments);
        writer.Write(ItemField.Reporter, concern.Reporter);
        return writer.Fields;
    }
}
