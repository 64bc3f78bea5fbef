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
    private ulong _last;

    public ConcernProjection(UndoLog undo)
    {
        _undo = undo;
        _concerns = new JournaledMap<ulong, KnownConcern>(undo);
        _numbers = new JournaledMap<(string, string), ulong>(undo);
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

    public void Apply(ConcernAccepted accepted, AppliedEntry entry, RecordProjection records, Mailboxes mailboxes)
    {
        var (agency, sourceId) = ContentMapping.ToKey(accepted.Agency, accepted.SourceId, entry.Index);
        var before = Find(accepted.ConcernNumber);
        var versions = (before?.Versions ?? []).Add(new RecordVersion(accepted.SourceVersion, entry.Index, entry.Change.RequestDigest.Memory, entry.LedgerTime));
        if (!accepted.Wins)
        {
            Keep((before ?? throw new LedgerCorruptException(entry.Index, $"entry {entry.Index} supersedes a concern that is not there"))
                with { Versions = versions });
            return;
        }

        var report = ContentMapping.ToReport(accepted, entry.Parts);
        Keep(new KnownConcern(
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
        });
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

    private static ulong? RecordOf(ConcernAccepted accepted, AgencyId agency, ConcernReport report, RecordProjection records)
    {
        return accepted.SubjectRecordNumber != 0
            ? accepted.SubjectRecordNumber
            : report.RecordId is { } recordId ? records.Find(agency, recordId)?.Number : null;
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
