using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Governing;

/// <summary>Reads who is enrolled.</summary>
internal sealed class ListAgencies : AnsweringCommand<EnrolmentView>
{
    public ListAgencies(CallerIdentity caller)
        : base(caller, Action.ListAgencies)
    {
    }

    protected override Decided<EnrolmentView> DecideAnswer(HubState state, Moment moment)
    {
        var view = state.Governance.Enrolment;
        var audited = NewEvent(state);
        audited.Count = (ulong)view.Agencies.Count;
        return new(new EntryDraft(new StateChange { Nothing = new NothingChanged() }, audited), view);
    }
}
