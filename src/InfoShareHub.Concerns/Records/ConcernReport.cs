using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Concerns.Records;

/// <summary>What worries an agency about one child, as the agency reported it. The subject, the reporter's own record of the child, or both are given.</summary>
public sealed record ConcernReport
{
    /// <summary>The reporter's id of the concern.</summary>
    public required SourceId SourceId { get; init; }

    /// <summary>Rises with every change at the source, 1 or more.</summary>
    public required ulong SourceVersion { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset EventTime { get; init; }

    /// <summary>When the source recorded it; not before the event by more than a day.</summary>
    public required DateTimeOffset RecordedTime { get; init; }

    /// <summary>The child, as the reporter knows them.</summary>
    public SubjectIdentity? Subject { get; init; }

    /// <summary>The reporter's own record of the child.</summary>
    public SourceId? RecordId { get; init; }

    /// <summary>What is feared.</summary>
    public required ConcernCategory Category { get; init; }

    /// <summary>The narrative in parts, 1 to 20.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>Somebody must act at once: counts as threshold L4+.</summary>
    public bool IsImmediateDanger { get; init; }

    /// <summary>Threshold the reporter has recorded, if any.</summary>
    public Threshold Threshold { get; init; }

    /// <summary>Whether the family was told.</summary>
    public Engagement Engagement { get; init; }

    /// <summary>Confidentiality consent.</summary>
    public ConsentState Consent { get; init; }

    /// <summary>Warnings for whoever acts, at most 10 of 300 characters.</summary>
    public IReadOnlyList<string> ProtectiveCaveats { get; init; } = [];

    /// <summary>Files that stay with their owner, at most 10.</summary>
    public IReadOnlyList<AttachmentPointer> Attachments { get; init; } = [];

    /// <summary>The area where the child lives or was found, as enrolled; empty for the reporter's own area.</summary>
    public string Area { get; init; } = "";

    /// <summary>Who reports, at most 200 characters; shown at D5 only.</summary>
    public string Reporter { get; init; } = "";

    /// <summary>Everything that is wrong with it, empty when it may be kept. Ask at the edge. That no time lies in the future is for the caller to check, who knows the time.</summary>
    public IReadOnlyList<FieldFault> FindFaults()
    {
        var faults = new List<FieldFault>();
        if (SourceVersion == 0)
            faults.Add(new FieldFault("source_version", "must be 1 or more"));
        if (RecordedTime < EventTime.AddDays(-1))
            faults.Add(new FieldFault("recorded_time", "lies more than a day before the event"));
        if (Subject is null && RecordId is null)
            faults.Add(new FieldFault("subject", "give the subject or the record id"));
        FieldLimits.CheckDefined(faults, "category", Category);
        FieldLimits.CheckCount(faults, "statements", Statements.Count, 1, 20);
        for (var i = 0; i < Statements.Count && i < 20; i++)
        {
            FieldLimits.CheckDefined(faults, $"statements[{i}].standing", Statements[i].Standing);
            FieldLimits.CheckNotEmpty(faults, $"statements[{i}].text", Statements[i].Text);
            FieldLimits.CheckText(faults, $"statements[{i}].text", Statements[i].Text, 8000);
        }

        FieldLimits.CheckDefined(faults, "threshold", Threshold);
        FieldLimits.CheckDefined(faults, "engagement", Engagement);
        FieldLimits.CheckDefined(faults, "consent", Consent);
        FieldLimits.CheckTexts(faults, "protective_caveats", ProtectiveCaveats, 10, 300);
        FieldLimits.CheckCount(faults, "attachments", Attachments.Count, 0, 10);
        FieldLimits.CheckText(faults, "area", Area, 100);
        FieldLimits.CheckText(faults, "reporter", Reporter, 200);
        return faults;
    }

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(ConcernReport);
}
