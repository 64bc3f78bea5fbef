using InfoShareHub.Ledger.Entries;
using InfoShareHub.Ledger.Intake;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Reading;

/// <summary>Records from the wire.</summary>
internal static class RecordReading
{
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan EarlyRecording = TimeSpan.FromDays(1);

    public static SentRecord? Read(Wire.UpsertRecordRequest request, DateTimeOffset now, Findings findings)
    {
        ValueReading.CheckSubmissionId(request.SubmissionId, findings);
        if (request.Record is not { } record)
        {
            findings.Fault("record", "is required");
            return null;
        }

        var id = ValueReading.ReadSourceId(record.RecordId, "record.record_id", findings);
        CheckVersion(record.SourceVersion, "record.source_version", findings);
        var times = ReadTimes(record.EventTime, record.RecordedTime, "record", now, findings);
        var subject = SubjectReading.Read(record.Subject, "record.subject", DateOnly.FromDateTime(now.UtcDateTime), findings);
        ItemReading.Check(record.Items, "record.items", findings);
        return findings.IsRefused || id is null || subject is null
            ? null
            : new SentRecord(id, record.SourceVersion, times.Event, times.Recorded, subject, ToParts(record));
    }

    public static SentWithdrawal? Read(Wire.WithdrawRecordRequest request, DateTimeOffset now, Findings findings)
    {
        ValueReading.CheckSubmissionId(request.SubmissionId, findings);
        var id = ValueReading.ReadSourceId(request.RecordId, "record_id", findings);
        CheckVersion(request.SourceVersion, "source_version", findings);
        var recorded = ValueReading.ReadTime(request.RecordedTime, "recorded_time", now + ClockTolerance, findings);
        ValueReading.CheckText(request.Reason, "reason", 500, findings);
        return findings.IsRefused || id is null ? null : new SentWithdrawal(id, request.SourceVersion, recorded, request.Reason);
    }

    public static void CheckVersion(ulong version, string field, Findings findings)
    {
        if (version == 0)
        {
            findings.Fault(field, "must be 1 or more, and rise with every change at the source");
        }
    }

    public static (DateTimeOffset Event, DateTimeOffset Recorded) ReadTimes(
        Google.Protobuf.WellKnownTypes.Timestamp? happened,
        Google.Protobuf.WellKnownTypes.Timestamp? recorded,
        string path,
        DateTimeOffset now,
        Findings findings)
    {
        var latest = now + ClockTolerance;
        var eventTime = ValueReading.ReadTime(happened, $"{path}.event_time", latest, findings);
        var recordedTime = ValueReading.ReadTime(recorded, $"{path}.recorded_time", latest, findings);
        if (!findings.IsRefused && recordedTime < eventTime - EarlyRecording)
        {
            findings.Fault($"{path}.recorded_time", "lies more than a day before the event; check which time is which");
        }

        return (eventTime, recordedTime);
    }

    private static List<Wire.ContentPart> ToParts(Wire.Record record)
    {
        return [.. ContentMapping.FromSubject(record.Subject), .. ContentMapping.FromItems(record.Items)];
    }
}
