using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Glass;

/// <summary>Writes down that an agency takes the key of its conflict digests: whoever holds it can test a guess against one.</summary>
internal sealed class ReadConflictKey : AnsweringCommand<Nothing>
{
    public ReadConflictKey(CallerIdentity caller)
        : base(caller, Action.ReadConflictKey)
    {
    }

    protected override Decided<Nothing> DecideAnswer(HubState state, Moment moment)
    {
        return new(new EntryDraft(new StateChange { Nothing = new NothingChanged() }, NewEvent(state)), Nothing.Value);
    }
}
