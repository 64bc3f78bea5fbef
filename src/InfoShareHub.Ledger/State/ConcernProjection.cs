using System.Collections.Immutable;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Ledger.Entries;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.State;

/// <summary>What worries the agencies: every concern at its winning version.</summary>
internal sealed class ConcernProjection
{
    private readonly UndoLog _undo;
    private readonly JournaledMap<ulong, KnownConcern> _concerns;
    private readonly JournaledMap<(string Owner, string SourceId), ulong> _numbers;
    private readonly JournaledMap<(string Agency, string SourceId), ConcernRetracted> _retractions;
    private readonly JournaledLists<ulong, ulong> _byRecord;
    private ulong _last;

    public ConcernProjection(UndoLog undo)
    {
        _undo = undo;
        _concerns = new JournaledMap<ulong, KnownConcern>(undo);
        _numbers = new JournaledMap<(string, string), ulong>(undo);
        _retractions = new JournaledMap<(string, string), ConcernRetracted>(undo);
        _byRecord = new JournaledLists<ulong, ulong>(undo);
    }

    public ulong Next => _last + 1;

    public KnownConcern? Find(ulong number) => _concerns.TryGet(number, out var concern) ? concern : null;

    public KnownConcern? Find(AgencyId agency, SourceId sourceId)
    {
        return _numbers.TryGet((agency.Value, sourceId.Value), out var number) ? Find(number) : null;
    }

    /// <summary>What somebody reported through the protected route: source ids are the person's own, apart from the agency's.</summary>
    public KnownConcern? FindProtected(string personKey, SourceId sourceId)
    {
        return _numbers.TryGet((personKey, sourceId.Value), out var number) ? Find(number) : null;
    }

    /// <summary>Versions up to this one have been retracted, come or not; 0 for none.</summary>
    public ulong RetractedUpTo(AgencyId agency, SourceId sourceId)
    {
        return _retractions.TryGet((agency.Value, sourceId.Value), out var retracted) ? retracted.SourceVersion : 0;
    }

    /// <summary>Concerns that follow, or were linked best with, a record; may repeat.</summary>
    public ReadOnlySpan<ulong> With(ulong record) => _byRecord.Of(record);

    public void Apply(ConcernAccepted accepted, AppliedEntry entry, RecordProjection records, Mailboxes mailboxes)
    {
        var (agency, sourceId) = ContentMapping.ToKey(accepted.Agency, accepted.SourceId, entry.Index);
        var before = Find(accepted.ConcernNumber);
        var versions = (before?.Versions ?? []).Add(new RecordVersion(accepted.SourceVersion, entry.Index, entry.Change.RequestDigest.Memory, entry.LedgerTime));
        if (!accepted.Wins && before is not null)
        {
            Keep(before with { Versions = versions });
            return;
        }

        var report = ContentMapping.ToReport(accepted, entry.Parts);
        var concern = new KnownConcern(
            accepted.ConcernNumber,
            agency,
            sourceId,
            accepted.SourceVersion,
            accepted.Child,
            ToLinks(accepted.Links),
            ToLinks(accepted.Possible),
            ToLinks(accepted.SealedMatches),
            entry.LedgerTime,
            report,
            versions)
        {
            SubmittedAs = before?.SubmittedAs ?? accepted.SubmittedAs,
            IsProtected = accepted.ProtectedRoute,
            FollowedRecord = report.RecordId is { } recordId ? records.Find(agency, recordId)?.Number ?? 0 : accepted.SubjectRecordNumber,
            Retraction = accepted.Wins ? RetractionReason.Unspecified : RetractionOf(agency, sourceId, entry.Index),
        };
        Keep(concern);
        foreach (var record in new[] { concern.FollowedRecord, concern.LinkedRecord })
        {
            if (record != 0)
            {
                _byRecord.Append(record, concern.Number);
            }
        }

        if (accepted.SubjectRecordNumber != 0 && report.Subject is { } subject)
        {
            records.KeepSubject(accepted, agency, subject, entry.LedgerTime);
        }

        if (accepted.Quarantined && RecordOf(accepted, agency, report, records) is { } held)
        {
            records.Quarantine.Hold(held, accepted.ConcernNumber);
        }

        if (accepted.ProtectedRoute)
        {
            records.ReserveChild(accepted.Child);
        }

        foreach (var alert in accepted.Alerts)
        {
            mailboxes.Raise(alert.Mailbox, alert.Sequence, accepted.ConcernNumber);
        }
    }

    /// <summary>A concern that waited takes its ordinary way.</summary>
    public void Apply(QuarantineDecided decided, Mailboxes mailboxes)
    {
        foreach (var released in decided.Concerns)
        {
            if (Find(released.ConcernNumber) is { } concern)
            {
                Keep(concern with { Child = decided.Child, Links = ToLinks(decided.Links), Possible = ToLinks(decided.Possible), SealedMatches = [] });
            }

            foreach (var alert in released.Alerts)
            {
                mailboxes.Raise(alert.Mailbox, alert.Sequence, released.ConcernNumber);
            }
        }
    }

    public void Apply(ConcernRetracted retracted, AppliedEntry entry, RecordProjection records)
    {
        var (agency, sourceId) = ContentMapping.ToKey(retracted.Agency, retracted.SourceId, entry.Index);
        if (retracted.SourceVersion > RetractedUpTo(agency, sourceId))
        {
            _retractions.Set((agency.Value, sourceId.Value), retracted);
        }

        if (retracted.TakesEffect && Find(agency, sourceId) is { } concern)
        {
            Keep(concern with { Retraction = retracted.Reason });
            records.Withdraw(agency, ContentMapping.SubjectRecordId(sourceId), retracted.SourceVersion, retracted.Moved);
        }
    }

    /// <summary>A record is about to go: concerns that followed it stay with the child where it was last.</summary>
    public void Stay(RecordWithdrawn withdrawn, RecordProjection records, AppliedEntry entry)
    {
        var (agency, recordId) = ContentMapping.ToKey(withdrawn.Agency, withdrawn.RecordId, entry.Index);
        if (records.Find(agency, recordId) is not { } record
            || record.CurrentVersion > withdrawn.SourceVersion
            || records.Children.ChildOf(record.Number) is not { } child)
        {
            return;
        }

        foreach (var number in With(record.Number))
        {
            if (Find(number) is { } concern && concern.FollowedRecord == record.Number)
            {
                Keep(concern with { Child = child });
            }
        }
    }

    /// <summary>Records were taken to another child by somebody else's change: concerns linked with them go along.</summary>
    public void Move(IEnumerable<RecordMoved> moved)
    {
        foreach (var move in moved)
        {
            foreach (var number in With(move.RecordNumber))
            {
                if (Find(number) is { FollowedRecord: 0 } concern && concern.LinkedRecord == move.RecordNumber)
                {
                    Keep(concern with { Child = move.Child });
                }
            }
        }
    }

    private static ulong? RecordOf(ConcernAccepted accepted, AgencyId agency, ConcernReport report, RecordProjection records)
    {
        return accepted.SubjectRecordNumber != 0
            ? accepted.SubjectRecordNumber
            : report.RecordId is { } recordId ? records.Find(agency, recordId)?.Number : null;
    }

    private RetractionReason RetractionOf(AgencyId agency, SourceId sourceId, ulong index)
    {
        return _retractions.TryGet((agency.Value, sourceId.Value), out var retracted)
            ? retracted.Reason
            : throw new LedgerCorruptException(index, $"entry {index} supersedes a concern that is not there");
    }

    private static ImmutableArray<KnownLink> ToLinks(IEnumerable<LinkMade> links)
    {
        return [.. links.Select(link => new KnownLink(link.RecordNumber, link.Band, link.Explanation))];
    }

    private void Keep(KnownConcern concern)
    {
        _concerns.Set(concern.Number, concern);
        // INVARIANT: a person's key is longer than an agency's id may be, so the two never meet.
        _numbers.Set((concern.IsProtected ? concern.SubmittedAs : concern.Agency.Value, concern.SourceId.Value), concern.Number);
        if (concern.Number > _last)
        {
            var before = _last;
            _undo.Push(() => _last = before);
            _last = concern.Number;
        }
    }
}
