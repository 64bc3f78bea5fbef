using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Recalling;

/// <summary>
/// The hub's own timer: recalls what may be kept no longer, and marks as overdue what nobody has acknowledged in time. Any hub may raise it, and one does: its name
/// says what is due, and whoever comes later finds it done.
/// </summary>
internal sealed class ChaseRecalls : AnsweringCommand<Nothing>
{
    // About 200 bytes a recall: an entry stays well below 100 KB, and the rest is done by the next one.
    private const int MaxRecalls = 400;

    private readonly TimeSpan _overdueAfter;

    private readonly DateTimeOffset _now;

    /// <summary>Prepares what a look at the state found due.</summary>
    /// <param name="name">What is due, from <see cref="DueRecalls.NameOf"/>.</param>
    /// <param name="now">When it was looked at.</param>
    /// <param name="overdueAfter">How long a recall may wait for its acknowledgement.</param>
    public ChaseRecalls(string name, DateTimeOffset now, TimeSpan overdueAfter)
        : base(HubCaller.Identity, Action.ChaseRecalls)
    {
        _now = now;
        _overdueAfter = overdueAfter;
        Submission = new Submission(name, new byte[32]);
    }

    /// <summary>Another hub was here first, under another name.</summary>
    internal override (ulong Index, DateTimeOffset Time)? FindRepeat(HubState state)
    {
        return DueRecalls.NameOf(state, _now, _overdueAfter) is null ? state.Recalls.LastChase : null;
    }

    protected override Nothing RecallAnswer(HubState state, ulong index) => Nothing.Value;

    protected override Decided<Nothing> DecideAnswer(HubState state, Moment moment)
    {
        var chased = new RecallsChased();
        var draft = new RecallDraft(state);
        foreach (var day in state.Tellings.ExpiryDays.TakeWhile(day => day < DueRecalls.Today(moment.LedgerTime)))
        {
            foreach (var source in state.Tellings.ExpiringOn(day))
            {
                RecallPlan.TakeExpired(draft, state, source, DueRecalls.Today(moment.LedgerTime));
            }

            chased.ExpiredUpTo = day;
            if (draft.Raised.Count >= MaxRecalls)
            {
                break;
            }
        }

        chased.Overdue.Add(DueRecalls.Overdue(state, moment.LedgerTime, _overdueAfter, MaxRecalls));
        var audited = NewEvent(state);
        audited.Count = (ulong)(chased.Overdue.Count + draft.Raised.Count);
        audited.Recalls.Add(chased.Overdue.Where(number => !state.IsProtectedReport(state.Recalls.Find(number)!.Source)));
        var entry = new EntryDraft(new StateChange { RecallsChased = chased }, audited);
        entry.Raise(state, draft.Raised);
        return new(entry, Nothing.Value);
    }
}
