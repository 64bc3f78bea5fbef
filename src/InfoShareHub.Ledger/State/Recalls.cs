using System.Collections.Immutable;
using System.Diagnostics;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.State;

/// <summary>Everything that was ever taken back, from whom, and whether they have said that it is done.</summary>
internal sealed class Recalls
{
    private readonly UndoLog _undo;
    private readonly JournaledMap<ulong, KnownRecall> _recalls;
    private ImmutableSortedSet<ulong> _waiting = [];

    public Recalls(UndoLog undo)
    {
        _undo = undo;
        _recalls = new JournaledMap<ulong, KnownRecall>(undo);
        Mailboxes = new Mailboxes(undo);
    }

    /// <summary>Where they wait: the same mailboxes as for alerts, with sequences and sessions of their own.</summary>
    public Mailboxes Mailboxes { get; }

    public ulong Next => (ulong)_recalls.Count + 1;

    /// <summary>The newest entry that chased recalls; none before the first.</summary>
    public (ulong Index, DateTimeOffset Time)? LastChase { get; private set; }

    /// <summary>Numbers of recalls that nobody has acknowledged and that are not known to be overdue, oldest first.</summary>
    public IReadOnlyCollection<ulong> Waiting => _waiting;

    public KnownRecall? Find(ulong number) => _recalls.TryGet(number, out var recall) ? recall : null;

    public KnownRecall At(string mailbox, ulong sequence) => Find(Mailboxes.NumberOf(mailbox, sequence))!;

    /// <summary>What happens to recalls that are there.</summary>
    public void Apply(StateChange change, AppliedEntry entry, Tellings tellings)
    {
        switch (change.ChangeCase)
        {
            case StateChange.ChangeOneofCase.RecallWatchOpened:
                Mailboxes.Open(change.RecallWatchOpened.Watcher, change.RecallWatchOpened.Session);
                break;
            case StateChange.ChangeOneofCase.RecallsDelivered:
                foreach (var sequence in change.RecallsDelivered.Sequences)
                {
                    Mailboxes.Deliver(change.RecallsDelivered.Mailbox, sequence);
                }

                break;
            case StateChange.ChangeOneofCase.RecallsAcknowledged:
                Apply(change.RecallsAcknowledged, entry);
                break;
            case StateChange.ChangeOneofCase.RecallsChased:
                Apply(change.RecallsChased, entry, tellings);
                break;
            default:
                throw new UnreachableException();
        }
    }

    public void Apply(RecallRaised raised, AppliedEntry entry, Tellings tellings)
    {
        var source = raised.SourceCase == RecallRaised.SourceOneofCase.ConcernNumber
            ? ToldSource.Concern(raised.ConcernNumber)
            : ToldSource.Record(raised.RecordNumber);
        if (raised.RecallNumber != Next)
        {
            throw new LedgerCorruptException(entry.Index, $"recall {raised.RecallNumber} stands where recall {Next} should");
        }

        _recalls.Set(raised.RecallNumber, new KnownRecall(
            raised.RecallNumber,
            raised.Mailbox,
            raised.Sequence,
            source,
            raised.Child,
            raised.Reason,
            raised.Retraction,
            [.. raised.Pieces],
            entry.LedgerTime,
            entry.Index));
        Mailboxes.Raise(raised.Mailbox, raised.Sequence, raised.RecallNumber);
        Replace(_waiting.Add(raised.RecallNumber));
        foreach (var piece in raised.Pieces)
        {
            tellings.Recall(source, raised.Mailbox, raised.Child, piece);
        }
    }

    private void Apply(RecallsAcknowledged acknowledged, AppliedEntry entry)
    {
        foreach (var number in acknowledged.RecallNumbers)
        {
            var recall = Find(number) ?? throw new LedgerCorruptException(entry.Index, $"entry {entry.Index} acknowledges a recall that is not there");
            _recalls.Set(number, recall with { Answer = acknowledged.Answer, AnsweredTime = entry.LedgerTime, AnsweredIndex = entry.Index });
            Mailboxes.Settle(recall.Mailbox, recall.Sequence);
            Replace(_waiting.Remove(number));
        }
    }

    private void Apply(RecallsChased chased, AppliedEntry entry, Tellings tellings)
    {
        foreach (var number in chased.Overdue)
        {
            var recall = Find(number) ?? throw new LedgerCorruptException(entry.Index, $"entry {entry.Index} chases a recall that is not there");
            _recalls.Set(number, recall with { IsOverdue = true });
            Replace(_waiting.Remove(number));
        }

        if (chased.ExpiredUpTo != 0)
        {
            tellings.Expire(chased.ExpiredUpTo);
        }

        var before = LastChase;
        _undo.Push(() => LastChase = before);
        LastChase = (entry.Index, entry.LedgerTime);
    }

    private void Replace(ImmutableSortedSet<ulong> waiting)
    {
        var before = _waiting;
        _undo.Push(() => _waiting = before);
        _waiting = waiting;
    }
}
