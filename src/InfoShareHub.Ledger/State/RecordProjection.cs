using InfoShareHub.Concerns.Identity;
using InfoShareHub.Ledger.Entries;
using InfoShareHub.Matching;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.State;

/// <summary>Who the agencies know: every record at its winning version, the index that finds them, and which of them are one child.</summary>
internal sealed class RecordProjection
{
    private readonly UndoLog _undo;
    private readonly JournaledMap<ulong, KnownRecord> _records;
    private readonly JournaledMap<(string Agency, string RecordId), ulong> _numbers;
    private ulong _lastRecord;
    private ulong _lastChild;

    public RecordProjection(UndoLog undo, MatchModel model)
    {
        _undo = undo;
        _records = new JournaledMap<ulong, KnownRecord>(undo);
        _numbers = new JournaledMap<(string, string), ulong>(undo);
        Index = new MatchIndex(model);
        Children = new ChildGraph(undo);
        Quarantine = new Quarantine(undo, Index);
    }

    public MatchIndex Index { get; }

    public ChildGraph Children { get; }

    public Quarantine Quarantine { get; }

    public int Count => _records.Count;

    /// <summary>Every record, live or withdrawn, by number.</summary>
    public IReadOnlyDictionary<ulong, KnownRecord> All => _records.Values;

    public ulong NextRecord => _lastRecord + 1;

    public ulong NextChild => _lastChild + 1;

    public KnownRecord? Find(ulong number) => _records.TryGet(number, out var record) ? record : null;

    public KnownRecord? Find(AgencyId agency, SourceId recordId)
    {
        return _numbers.TryGet((agency.Value, recordId.Value), out var number) ? Find(number) : null;
    }

    /// <summary>Live records of a child.</summary>
    public IEnumerable<KnownRecord> OfChild(ulong child)
    {
        return Children.RecordsOf(child).Select(Find).OfType<KnownRecord>().Where(record => record.IsLive);
    }

    public void Apply(RecordKept kept, AppliedEntry entry)
    {
        var (agency, recordId) = ContentMapping.ToKey(kept.Agency, kept.RecordId, entry.Index);
        var before = Find(kept.RecordNumber);
        var versions = (before?.Versions ?? []).Add(new RecordVersion(kept.SourceVersion, entry.Index, entry.Change.RequestDigest.Memory, entry.LedgerTime));
        if (!kept.Wins)
        {
            var kept0 = before ?? new KnownRecord(kept.RecordNumber, agency, recordId, 0, kept.SourceVersion, Subject: null, [], []);
            Keep(kept0 with { Versions = versions });
            return;
        }

        var content = ContentMapping.ToRecord(entry.Parts);
        Unindex(before);
        var record = new KnownRecord(
            kept.RecordNumber, agency, recordId, kept.SourceVersion, before?.WithdrawnUpTo ?? 0, content.Subject, content.Items, versions)
        {
            ItemNumbers = content.ItemNumbers,
            LastItem = Math.Max(kept.LastItem, content.ItemNumbers.DefaultIfEmpty().Max()),
            IsQuarantined = kept.Quarantined,
            EventTime = LedgerClock.ToTime(kept.EventTimeUs),
            RecordedTime = LedgerClock.ToTime(kept.RecordedTimeUs),
            ReceivedTime = entry.LedgerTime,
        };
        Keep(record);
        Place(kept.RecordNumber, kept.Child, kept.Moved, kept.JoinedChildren, kept.Links);
        AddToIndex(record);
        ApplyQuarantine(record, kept.SealedMatches, entry.LedgerTime);
    }

    /// <summary>The seal-holder has decided about a record in quarantine.</summary>
    public void Apply(QuarantineDecided decided, AppliedEntry entry)
    {
        var record = Find(decided.RecordNumber);
        if (record is null || Quarantine.Find(decided.RecordNumber) is not { } waiting)
        {
            throw new LedgerCorruptException(entry.Index, $"entry {entry.Index} decides about a record that is not in quarantine");
        }

        if (decided.IsProtectedChild)
        {
            Quarantine.Confirm(waiting);
            return;
        }

        Quarantine.Clear(waiting);
        if (!record.IsLive)
        {
            return;
        }

        Keep(record with { IsQuarantined = false });
        Place(record.Number, decided.Child, [], decided.JoinedChildren, decided.Links);
        AddToIndex(record with { IsQuarantined = false });
    }

    public void Apply(RecordWithdrawn withdrawn, AppliedEntry entry)
    {
        var (agency, recordId) = ContentMapping.ToKey(withdrawn.Agency, withdrawn.RecordId, entry.Index);
        if (Find(agency, recordId) is null)
        {
            Keep(new KnownRecord(NextRecord, agency, recordId, 0, 0, Subject: null, [], []));
        }

        Withdraw(agency, recordId, withdrawn.SourceVersion, withdrawn.Moved);
    }

    /// <summary>Takes a record that is known out of everything; nothing where it is not.</summary>
    public void Withdraw(AgencyId agency, SourceId recordId, ulong version, IEnumerable<RecordMoved> moved)
    {
        if (Find(agency, recordId) is not { } before)
        {
            return;
        }

        var upTo = Math.Max(before.WithdrawnUpTo, version);
        if (before.CurrentVersion > upTo)
        {
            Keep(before with { WithdrawnUpTo = upTo });
            return;
        }

        Unindex(before);
        Children.Unlink(before.Number);
        Children.Remove(before.Number);
        Move(moved);
        Quarantine.Settle(before.Number);
        Keep(before with { WithdrawnUpTo = upTo, Subject = null, Items = [], ItemNumbers = [], IsQuarantined = false });
    }

    /// <summary>A concern's subject that no agency had a record of is kept as one.</summary>
    public void KeepSubject(ConcernAccepted accepted, AgencyId agency, SubjectIdentity subject, DateTimeOffset time)
    {
        var number = accepted.SubjectRecordNumber;
        var before = Find(number);
        Unindex(before);
        var (_, source) = ContentMapping.ToKey(accepted.Agency, accepted.SourceId, 0);
        var recordId = ContentMapping.SubjectRecordId(source);
        var record = new KnownRecord(number, agency, recordId, accepted.SourceVersion, 0, subject, [], before?.Versions ?? [])
        {
            IsQuarantined = accepted.Quarantined,
            EventTime = LedgerClock.ToTime(accepted.EventTimeUs),
            RecordedTime = LedgerClock.ToTime(accepted.RecordedTimeUs),
            ReceivedTime = time,
        };
        Keep(record);
        Children.Place(number, accepted.Child);
        NoteChild(accepted.Child);
        AddToIndex(record);
        ApplyQuarantine(record, accepted.SealedMatches, time);
    }

    /// <summary>A child of whom no record is kept: the number is taken all the same.</summary>
    public void ReserveChild(ulong child) => NoteChild(child);

    private void Join(IEnumerable<ulong> children, ulong into)
    {
        foreach (var child in children)
        {
            Children.Absorb(child, into);
        }
    }

    private void Place(ulong record, ulong child, IEnumerable<RecordMoved> moved, IEnumerable<ulong> joined, IEnumerable<LinkMade> links)
    {
        Children.Unlink(record);
        Move(moved);
        Join(joined, child);
        Children.Place(record, child);
        NoteChild(child);
        foreach (var link in links)
        {
            Children.Link(record, link.RecordNumber, ContentMapping.ToBasis(link.Band));
        }
    }

    private void Move(IEnumerable<RecordMoved> moved)
    {
        foreach (var move in moved)
        {
            Children.Place(move.RecordNumber, move.Child);
            NoteChild(move.Child);
        }
    }

    private void Keep(KnownRecord record)
    {
        _records.Set(record.Number, record);
        _numbers.Set((record.Agency.Value, record.RecordId.Value), record.Number);
        if (record.Number > _lastRecord)
        {
            var before = _lastRecord;
            _undo.Push(() => _lastRecord = before);
            _lastRecord = record.Number;
        }
    }

    private void NoteChild(ulong child)
    {
        if (child > _lastChild)
        {
            var before = _lastChild;
            _undo.Push(() => _lastChild = before);
            _lastChild = child;
        }
    }

    private void ApplyQuarantine(KnownRecord record, IEnumerable<LinkMade> matches, DateTimeOffset time)
    {
        if (record.IsQuarantined)
        {
            Quarantine.Put(record.Number, [.. matches.Select(match => new KnownLink(match.RecordNumber, match.Band, match.Explanation))], time);
        }
        else
        {
            Quarantine.Settle(record.Number);
        }
    }

    private void AddToIndex(KnownRecord record)
    {
        if (record.Subject is not { } subject)
        {
            return;
        }

        if (record.IsProtected)
        {
            Quarantine.Protect(record.Number, subject);
        }
        else if (!record.IsQuarantined)
        {
            Index.Add(record.Number, subject);
            _undo.Push(() => Index.Remove(record.Number));
        }
    }

    private void Unindex(KnownRecord? record)
    {
        if (record?.Subject is not { } subject)
        {
            return;
        }

        if (record.IsProtected)
        {
            Quarantine.Unprotect(record.Number, subject);
        }
        else if (!record.IsQuarantined)
        {
            Index.Remove(record.Number);
            _undo.Push(() => Index.Add(record.Number, subject));
        }
    }
}
