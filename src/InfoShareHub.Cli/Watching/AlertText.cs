using InfoShareHub.Cli.Terminals;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Watching;

/// <summary>An alert for a reader: who, what, why matched, what else is known.</summary>
internal static class AlertText
{
    public static void Write(Alert alert, Terminal terminal)
    {
        if (alert.Notice is { } notice)
        {
            WriteNotice(alert, notice, terminal);
            return;
        }

        var again = alert.Attempt > 1 ? $" (attempt {alert.Attempt})" : "";
        var urgent = alert.IsUrgent ? "URGENT " : "";
        var from = alert.ProtectedRoute ? ", reported through the protected route" : alert.ReportingAgency.Length == 0 ? "" : $", reported by {alert.ReportingAgency}";
        terminal.Line($"{urgent}alert {alert.AlertId}{again}: {alert.Category.ToString().Replace("Concern", "", StringComparison.Ordinal)}, threshold {alert.Threshold}{from}");
        terminal.Line($"  child {alert.ChildId}, received {alert.ReceivedTime?.ToDateTime():yyyy-MM-dd HH:mm:ss} UTC");
        foreach (var match in alert.Matches)
            terminal.Line($"  matched a record of {match.Agency}, {MatchText.Of(match.Band)}: {MatchText.Of(match.Explanation)}");
        foreach (var item in alert.Concern)
            terminal.Line($"  concern {ItemText.Of(item)}");
        foreach (var item in alert.Known)
            terminal.Line($"  known   {ItemText.Of(item)}");
    }

    private static void WriteNotice(Alert alert, Notice notice, Terminal terminal)
    {
        var urgent = alert.IsUrgent ? "URGENT " : "";
        var classes = notice.DataClasses.Count == 0 ? "" : $", {string.Join(' ', notice.DataClasses)}";
        var review = notice.ReviewId.Length == 0 ? "" : $", review {notice.ReviewId} due {notice.DueTime?.ToDateTime():yyyy-MM-dd HH:mm} UTC";
        var incident = notice.IncidentReference.Length == 0 ? "" : $", incident {notice.IncidentReference}";
        terminal.Line($"{urgent}notice {alert.AlertId}: {notice.Kind}, child {alert.ChildId}, by {notice.ByAgency} {notice.ByStaffId}{classes}{incident}{review}");
    }
}
