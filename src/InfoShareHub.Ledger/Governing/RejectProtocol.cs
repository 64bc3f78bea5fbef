using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Governing;

/// <summary>Ends a proposal: withdrawn by its proposer's agency, rejected by a controller.</summary>
internal sealed class RejectProtocol : ProposalCommand
{
    private readonly ulong _number;

    public RejectProtocol(CallerIdentity caller, ulong number, string reason)
        : base(caller, Action.RejectProtocol, reason)
    {
        _number = number;
    }

    protected override Decided<ProposalView> DecideAnswer(HubState state, Moment moment)
    {
        var (proposal, refusal) = FindOpen(state, _number);
        if (proposal is null)
        {
            return new(Refuse(state, refusal!), null);
        }

        var isWithdrawn = string.Equals(proposal.Proposer.Agency, Caller.Agency.Value, StringComparison.Ordinal);
        if (!isWithdrawn && !(state.Governance.Enrolment.TryFind(Caller.Agency, out var agency) && SignOff.IsSignatory(proposal, agency)))
        {
            return new(Refuse(state, new Refusal(ErrorReason.SignOffNotCounted, "the agency is none of the controllers, and did not propose it")), null);
        }

        var change = new StateChange { ProtocolRejected = new ProtocolRejected { Proposal = _number, IsWithdrawn = isWithdrawn } };
        return Write(state, change, proposal with { Ended = isWithdrawn ? ProposalStanding.Withdrawn : ProposalStanding.Rejected });
    }

    protected override ProposalView? RecallAnswer(HubState state, ulong index) => ProposalView.Of(state.Governance.Protocols.Find(_number)!, state);
}
