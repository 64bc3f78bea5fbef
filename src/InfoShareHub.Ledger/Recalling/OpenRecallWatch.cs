using InfoShareHub.Ledger.Delivery;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Recalling;

/// <summary>Begins a watch of the caller's recalls and ends any older one of the same watcher. A watch of alerts is another thing and goes on.</summary>
internal sealed class OpenRecallWatch : AnsweringCommand<WatchSession>
{
    public OpenRecallWatch(CallerIdentity caller)
        : base(caller, Action.WatchRecalls)
    {
    }

    protected override Decided<WatchSession> DecideAnswer(HubState state, Moment moment)
    {
        var session = new WatchSession(Caller.Mailbox, Caller.Watcher, state.Recalls.Mailboxes.CurrentSession(Caller.Watcher) + 1);
        var change = new StateChange
        {
            RecallWatchOpened = new WatchOpened { Mailbox = session.Mailbox, Watcher = session.Watcher, Session = session.Number },
        };
        return new(new EntryDraft(change, NewEvent(state)), session);
    }
}
