using InfoShareHub.Concerns.Identity;
using InfoShareHub.Matching;

namespace InfoShareHub.Ledger.State;

/// <summary>The protected identities, who resembles them, and what the seal-holder has said of it.</summary>
internal sealed class Quarantine
{
    private readonly UndoLog _undo;
    private readonly JournaledMap<ulong, QuarantineCase> _open;
    private readonly JournaledMap<(ulong Record, ulong Protected), bool> _cleared;
    private readonly JournaledMap<ulong, bool> _confirmed;

    public Quarantine(UndoLog undo, MatchIndex population)
    {
        _undo = undo;
        _open = new JournaledMap<ulong, QuarantineCase>(undo);
        _cleared = new JournaledMap<(ulong, ulong), bool>(undo);
        _confirmed = new JournaledMap<ulong, bool>(undo);
        Index = new QuarantineIndex(population);
    }

    /// <summary>Who is protected.</summary>
    public QuarantineIndex Index { get; }

    /// <summary>What waits, oldest first.</summary>
    public IEnumerable<QuarantineCase> Open => _open.Values.Values.OrderBy(waiting => waiting.Since).ThenBy(waiting => waiting.Record);

    public QuarantineCase? Find(ulong record) => _open.TryGet(record, out var waiting) ? waiting : null;

    /// <summary>The seal-holder has said that this record is not that protected child.</summary>
    public bool IsCleared(ulong record, ulong protectedRecord) => _cleared.TryGet((record, protectedRecord), out _);

    /// <summary>A newer version of the record cannot leave the quarantine by itself: the seal-holder has confirmed it, or concerns wait for a decision.</summary>
    public bool MustStay(ulong record) => _confirmed.TryGet(record, out _) || Find(record) is { Concerns.Length: > 0 };

    public void Protect(ulong record, SubjectIdentity subject)
    {
        Index.Add(record, subject);
        _undo.Push(() => Index.Remove(record));
    }

    public void Unprotect(ulong record, SubjectIdentity subject)
    {
        Index.Remove(record);
        _undo.Push(() => Index.Add(record, subject));
    }

    /// <summary>Opens a case, or puts newer matches into the one that is open.</summary>
    public void Put(ulong record, IReadOnlyCollection<KnownLink> matches, DateTimeOffset since)
    {
        if (_confirmed.TryGet(record, out _))
        {
            return;
        }

        var waiting = Find(record) ?? new QuarantineCase(record, [], [], since);
        _open.Set(record, matches.Count == 0 ? waiting : waiting with { Matches = [.. matches] });
    }

    /// <summary>A concern waits with its record.</summary>
    public void Hold(ulong record, ulong concern)
    {
        if (Find(record) is { } waiting && !waiting.Concerns.Contains(concern))
        {
            _open.Set(record, waiting with { Concerns = waiting.Concerns.Add(concern) });
        }
    }

    /// <summary>The record is no longer in question; concerns that wait keep the case open.</summary>
    public void Settle(ulong record)
    {
        if (Find(record) is { Concerns.IsEmpty: true })
        {
            _open.Remove(record);
        }
    }

    /// <summary>The seal-holder has said that it is the protected child.</summary>
    public void Confirm(QuarantineCase decided)
    {
        _confirmed.Set(decided.Record, true);
        _open.Remove(decided.Record);
    }

    /// <summary>The seal-holder has said that it is somebody else.</summary>
    public void Clear(QuarantineCase decided)
    {
        foreach (var match in decided.Matches)
        {
            _cleared.Set((decided.Record, match.Record), true);
        }

        _open.Remove(decided.Record);
    }
}
