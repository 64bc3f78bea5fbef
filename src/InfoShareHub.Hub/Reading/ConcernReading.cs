using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Intake;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Reading;

/// <summary>Concerns from the wire.</summary>
internal static class ConcernReading
{
    public static SentConcern? Read(Wire.SubmitConcernRequest request, DateTimeOffset now, Findings findings)
    {
        ValueReading.CheckSubmissionId(request.SubmissionId, findings);
        if (request.Concern is not { } concern)
        {
            findings.Fault("concern", "is required");
            return null;
        }

        if (request.ProtectedRoute)
        {
            CheckProtected(concern, findings);
        }

        var report = ReadReport(concern, now, findings);
        if (report is not null)
        {
            findings.Fault("concern", report.FindFaults());
        }

        return findings.IsRefused || report is null ? null : new SentConcern(report, concern.Subject);
    }

    /// <summary>What would say whose report it is, however well the rest is kept.</summary>
    private static void CheckProtected(Wire.Concern concern, Findings findings)
    {
        if (concern.RecordId.Length > 0)
        {
            findings.Fault("concern.record_id", "would say whose record it is; describe the child in `subject`");
        }

        if (concern.Attachments.Count > 0)
        {
            findings.Warn("attachment_origin", "concern.attachments", "whoever is told sees the addresses; send them without if they name your agency");
        }
    }

    public static SentRetraction? Read(Wire.RetractConcernRequest request, DateTimeOffset now, Findings findings)
    {
        ValueReading.CheckSubmissionId(request.SubmissionId, findings);
        var id = ValueReading.ReadSourceId(request.SourceId, "source_id", findings);
        RecordReading.CheckVersion(request.SourceVersion, "source_version", findings);
        var recorded = ValueReading.ReadTime(request.RecordedTime, "recorded_time", now + RecordReading.ClockTolerance, findings);
        if (request.Reason == Wire.RetractionReason.Unspecified || !Enum.IsDefined(request.Reason))
        {
            findings.Fault("reason", "must say why it is taken back");
        }

        ValueReading.CheckText(request.Explanation, "explanation", 500, findings);
        return findings.IsRefused || id is null ? null : new SentRetraction(id, request.SourceVersion, recorded, request.Reason, request.Explanation);
    }

    private static ConcernReport? ReadReport(Wire.Concern concern, DateTimeOffset now, Findings findings)
    {
        var id = ValueReading.ReadSourceId(concern.SourceId, "concern.source_id", findings);
        RecordReading.CheckVersion(concern.SourceVersion, "concern.source_version", findings);
        var times = RecordReading.ReadTimes(concern.EventTime, concern.RecordedTime, "concern", now, findings);
        var (subject, recordId) = ReadChild(concern, now, findings);
        var category = ValueReading.ReadCode<ConcernCategory>((int)concern.Category, "concern.category", isRequired: true, findings);
        var threshold = ValueReading.ReadCode<Threshold>((int)concern.Threshold, "concern.threshold", isRequired: false, findings);
        var engagement = ValueReading.ReadCode<Engagement>((int)concern.Engagement, "concern.engagement", isRequired: false, findings);
        var consent = ValueReading.ReadCode<ConsentState>((int)concern.Consent, "concern.consent", isRequired: false, findings);
        var statements = ReadStatements(concern, findings);
        var attachments = ValueReading.ReadAttachments(concern.Attachments, "concern.attachments", findings);
        foreach (var (field, text) in new[] { ("area", concern.Area), ("reporter", concern.Reporter) })
        {
            findings.CheckUtf8($"concern.{field}", text);
        }

        if (engagement == Engagement.None)
        {
            findings.Warn("engagement_missing", "concern.engagement", "say whether the family was told, or why not");
        }

        return findings.IsRefused || id is null ? null : new ConcernReport
        {
            SourceId = id,
            SourceVersion = concern.SourceVersion,
            EventTime = times.Event,
            RecordedTime = times.Recorded,
            Subject = subject,
            RecordId = recordId,
            Category = category,
            Statements = statements,
            IsImmediateDanger = concern.ImmediateDanger,
            Threshold = concern.ImmediateDanger ? Threshold.L4Plus : threshold,
            Engagement = engagement,
            Consent = consent,
            ProtectiveCaveats = [.. concern.ProtectiveCaveats],
            Attachments = attachments,
            Area = concern.Area,
            Reporter = concern.Reporter,
        };
    }

    private static (SubjectIdentity? Subject, SourceId? RecordId) ReadChild(Wire.Concern concern, DateTimeOffset now, Findings findings)
    {
        if (concern.RecordId.Length > 0 == concern.Subject is not null)
        {
            findings.Fault("concern.subject", "give either the subject or the id of your own record of the child, not both and not neither");
            return (null, null);
        }

        return concern.Subject is null
            ? (null, ValueReading.ReadSourceId(concern.RecordId, "concern.record_id", findings))
            : (SubjectReading.Read(concern.Subject, "concern.subject", DateOnly.FromDateTime(now.UtcDateTime), findings), null);
    }

    private static List<Statement> ReadStatements(Wire.Concern concern, Findings findings)
    {
        var statements = new List<Statement>(concern.Statements.Count);
        for (var i = 0; i < concern.Statements.Count; i++)
        {
            var said = concern.Statements[i];
            var at = $"concern.statements[{i}]";
            findings.CheckUtf8($"{at}.text", said.Text);
            var standing = ValueReading.ReadCode<Standing>((int)said.Standing, $"{at}.standing", isRequired: false, findings);
            if (standing == Standing.Unclassified)
            {
                findings.Warn("standing_missing", $"{at}.standing", "say whether this is fact, opinion or the child's words; it is shown as unclassified until then");
            }

            statements.Add(new Statement(standing, said.Text));
        }

        return statements;
    }
}
