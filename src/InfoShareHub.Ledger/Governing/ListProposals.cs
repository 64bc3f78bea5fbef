using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Governing;

/// <summary>Reads proposals, newest first, with who signed them.</summary>
internal sealed class ListProposals : AnsweringCommand<IReadOnlyList<ProposalView>>
{
    private readonly ulong _number;

    // 0 for all.
    public ListProposals(CallerIdentity caller, ulong number)
        : base(caller, Action.ListProposals)
    {
        _number = number;
    }

    protected override Decided<IReadOnlyList<ProposalView>> DecideAnswer(HubState state, Moment moment)
    {
        var found = state.Governance.Protocols.Proposals.Values.Where(proposal => _number == 0 || proposal.Number == _number)
            .OrderByDescending(proposal => proposal.Number)
            .Select(proposal => ProposalView.Of(proposal, state))
            .ToList();
        if (_number != 0 && found.Count == 0)
        {
            return new(Refuse(state, Refusal.NotFound("proposal")), null);
        }

        var audited = NewEvent(state);
        audited.Count = (ulong)found.Count;
        return new(new EntryDraft(new StateChange { Nothing = new NothingChanged() }, audited), found);
    }
}
