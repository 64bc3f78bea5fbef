using InfoShareHub.V1;

namespace InfoShareHub.Ledger.State;

/// <summary>Reports through the protected route: which of them have reached nobody yet, and which entries must not show to the reporter's own agency.</summary>
internal sealed class ProtectedReports
{
    private readonly UndoLog _undo;
    private readonly JournaledMap<ulong, bool> _waiting;
    private readonly JournaledMap<ulong, string> _concealed;

    public ProtectedReports(UndoLog undo)
    {
        _undo = undo;
        _waiting = new JournaledMap<ulong, bool>(undo);
        _concealed = new JournaledMap<ulong, string>(undo);
    }

    /// <summary>Concerns that reached nobody, oldest first.</summary>
    public IEnumerable<ulong> Waiting => _waiting.Values.Keys.Order();

    public int WaitingCount => _waiting.Count;

    /// <summary>The entry that last found readers for what waited; null before the first.</summary>
    public (ulong Index, DateTimeOffset Time)? LastRouted { get; private set; }

    /// <summary>Whether an entry tells of a report that somebody of this agency made by the protected route.</summary>
    public bool IsConcealedFrom(string agency, ulong index)
    {
        return _concealed.TryGet(index, out var reporter) && string.Equals(reporter, agency, StringComparison.Ordinal);
    }

    public void Apply(ConcernAccepted accepted)
    {
        if (accepted is not { ProtectedRoute: true, Wins: true })
        {
            return;
        }

        if (accepted.Alerts.Count == 0)
        {
            _waiting.Set(accepted.ConcernNumber, true);
        }
        else
        {
            _waiting.Remove(accepted.ConcernNumber);
        }
    }

    public void Apply(ProtectedRouted routed, AppliedEntry entry, Mailboxes mailboxes)
    {
        foreach (var concern in routed.Concerns)
        {
            _waiting.Remove(concern.ConcernNumber);
            foreach (var alert in concern.Alerts)
            {
                mailboxes.Raise(alert.Mailbox, alert.Sequence, concern.ConcernNumber);
            }
        }

        var before = LastRouted;
        _undo.Push(() => LastRouted = before);
        LastRouted = (entry.Index, entry.LedgerTime);
    }

    /// <summary>An entry that shows a protected report to somebody.</summary>
    public void Conceal(ulong index, KnownConcern? concern)
    {
        if (concern is { IsProtected: true })
        {
            _concealed.Set(index, concern.Agency.Value);
        }
    }
}
