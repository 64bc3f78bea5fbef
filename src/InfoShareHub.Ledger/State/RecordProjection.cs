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
    }

    public MatchIndex Index { get; }

    public ChildGraph Children { get; }

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
        Keep(new KnownRecord(
            kept.RecordNumber, agency, recordId, kept.SourceVersion, before?.WithdrawnUpTo ?? 0, content.Subject, content.Items, versions)
        {
            ItemNumbers = content.ItemNumbers,
            LastItem = Math.Max(kept.LastItem, content.ItemNumbers.DefaultIfEmpty().Max()),
        });
        Place(kept);
        if (Find(kept.RecordNumber) is { IsSealed: false, Subject: { } subject })
        {
            AddToIndex(kept.RecordNumber, subject);
        }
    }

    public void Apply(RecordWithdrawn withdrawn, AppliedEntry entry)
    {
        var (agency, recordId) = ContentMapping.ToKey(withdrawn.Agency, withdrawn.RecordId, entry.Index);
        var before = Find(agency, recordId) ?? new KnownRecord(NextRecord, agency, recordId, 0, 0, Subject: null, [], []);
        var upTo = Math.Max(before.WithdrawnUpTo, withdrawn.SourceVersion);
        if (before.CurrentVersion > upTo)
        {
            Keep(before with { WithdrawnUpTo = upTo });
            return;
        }

        Unindex(before);
        Children.Unlink(before.Number);
        Children.Remove(before.Number);
        Move(withdrawn.Moved);
        Keep(before with { WithdrawnUpTo = upTo, Subject = null, Items = [], ItemNumbers = [] });
    }

    /// <summary>A concern's subject that no agency had a record of is kept as one.</summary>
    public void KeepSubject(ulong number, AgencyId agency, SourceId recordId, ulong version, SubjectIdentity subject, ulong child)
    {
        var before = Find(number);
        Unindex(before);
        Keep(new KnownRecord(number, agency, recordId, version, 0, subject, [], before?.Versions ?? []));
        Children.Place(number, child);
        NoteChild(child);
        AddToIndex(number, subject);
    }

    private void Join(IEnumerable<ulong> children, ulong into)
    {
        foreach (var child in children)
        {
            Children.Absorb(child, into);
        }
    }

    private void Place(RecordKept kept)
    {
        Children.Unlink(kept.RecordNumber);
        Move(kept.Moved);
        Join(kept.JoinedChildren, kept.Child);
        Children.Place(kept.RecordNumber, kept.Child);
        NoteChild(kept.Child);
        foreach (var link in kept.Links)
        {
            Children.Link(kept.RecordNumber, link.RecordNumber, ContentMapping.ToBasis(link.Band));
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

    private void AddToIndex(ulong number, SubjectIdentity subject)
    {
        Index.Add(number, subject);
        _undo.Push(() => Index.Remove(number));
    }

    private void Unindex(KnownRecord? record)
    {
        if (record is { IsSealed: false, Subject: { } subject })
        {
            Index.Remove(record.Number);
            _undo.Push(() => Index.Add(record.Number, subject));
        }
    }
}
