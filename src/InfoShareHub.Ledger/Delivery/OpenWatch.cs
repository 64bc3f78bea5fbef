using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Delivery;

/// <summary>Begins a watch of the caller's mailbox and ends any older one of the same watcher, on whichever hub it runs.</summary>
internal sealed class OpenWatch : AnsweringCommand<WatchSession>
{
    public OpenWatch(CallerIdentity caller)
        : base(caller, Action.WatchAlerts)
    {
    }

    protected override Decided<WatchSession> DecideAnswer(HubState state, Moment moment)
    {
        var session = new WatchSession(Caller.Mailbox, Caller.Watcher, state.Mailboxes.CurrentSession(Caller.Watcher) + 1);
        var change = new StateChange
        {
            WatchOpened = new WatchOpened { Mailbox = session.Mailbox, Watcher = session.Watcher, Session = session.Number },
        };
        return new(new EntryDraft(change, NewEvent(state)), session);
    }
}
