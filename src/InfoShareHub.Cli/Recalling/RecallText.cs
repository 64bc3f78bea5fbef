using InfoShareHub.Cli.Terminals;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Recalling;

/// <summary>Recalls for a reader: what to do, why, and with what.</summary>
internal static class RecallText
{
    public static void Write(Recall recall, Terminal terminal)
    {
        var again = recall.Attempt > 1 ? $" (attempt {recall.Attempt})" : "";
        var overdue = recall.IsOverdue ? ", OVERDUE" : "";
        var owner = recall.OwnerAgency.Length == 0 ? "" : $" of {recall.OwnerAgency}";
        terminal.Line($"recall {recall.RecallId}{again}{overdue}: {Why(recall.Reason, recall.Retraction)}");
        terminal.Line($"  child {recall.ChildId}, raised {recall.RaisedTime?.ToDateTime():yyyy-MM-dd HH:mm:ss} UTC");
        foreach (var piece in recall.Pieces)
        {
            var newer = piece.ReplacedByVersion == 0 ? "" : $"; ask for version {piece.ReplacedByVersion}";
            terminal.Line($"  {piece.DataClass}{owner} told at {piece.Level} in entry {piece.ToldIndex}: {string.Join(' ', piece.Fields)}{newer}");
        }
    }

    public static void Write(RecallStatus recall, Terminal terminal)
    {
        var source = recall.ConcernId.Length > 0 ? $"concern {recall.ConcernId}" : $"record {recall.RecordId}";
        terminal.Line($"{recall.Number}  {recall.RecipientAgency}/{recall.RecipientRole}  {source} of {recall.OwnerAgency}: {Why(recall.Reason, recall.Retraction)}; {Standing(recall)}");
    }

    private static string Standing(RecallStatus recall) => recall.Answer switch
    {
        RecallAnswer.RecallDeleted => $"deleted {recall.AnsweredTime?.ToDateTime():yyyy-MM-dd HH:mm}",
        RecallAnswer.RecallCorrectionMade => $"corrected {recall.AnsweredTime?.ToDateTime():yyyy-MM-dd HH:mm}",
        RecallAnswer.RecallKeptUnderOwnDuty => $"kept under a duty of its own {recall.AnsweredTime?.ToDateTime():yyyy-MM-dd HH:mm}",
        _ when recall.IsOverdue => $"OVERDUE, delivered {recall.Attempts} times",
        _ => recall.Attempts == 0 ? "not taken yet" : $"delivered {recall.Attempts} times, not acknowledged",
    };

    private static string Why(RecallReason reason, RetractionReason retraction) => reason switch
    {
        RecallReason.RecallRetracted => $"retracted ({retraction.ToString().Replace("Retraction", "", StringComparison.Ordinal)})",
        RecallReason.RecallWithdrawn => "withdrawn, delete it",
        RecallReason.RecallCorrected => "corrected",
        RecallReason.RecallLinkUndone => "told of the wrong child, delete it there",
        RecallReason.RecallExpired => "its time is over, delete it",
        _ => reason.ToString(),
    };
}
