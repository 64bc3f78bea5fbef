using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Intake;

/// <summary>Judgements of detriment that come with a record, for the auditor's register: who judged, and why.</summary>
internal static class JudgementReasons
{
    /// <summary>Notes the authors in the event and returns the reasons as a part of their own.</summary>
    public static IReadOnlyList<ContentPart> Note(IReadOnlyList<ContentPart> content, AuditEvent audited)
    {
        var reasons = new List<string>();
        foreach (var item in content.SelectMany(part => part.Items))
        {
            if (item.Detriment is { } judged)
            {
                audited.Judgements.Add(new JudgedDetriment { DataClass = item.DataClass, Author = judged.Author });
                reasons.Add($"{item.DataClass}: {judged.Reason}");
            }
        }

        return ReasonPart.Of(string.Join('\n', reasons), audited);
    }
}
