using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Governing;

/// <summary>Signs a proposal for the caller's agency.</summary>
internal sealed class ApproveProtocol : ProposalCommand
{
    private readonly ulong _number;
    private readonly ReadOnlyMemory<byte> _digest;

    public ApproveProtocol(CallerIdentity caller, ulong number, ReadOnlyMemory<byte> digest, string reason)
        : base(caller, Action.ApproveProtocol, reason)
    {
        _number = number;
        _digest = digest;
    }

    protected override Decided<ProposalView> DecideAnswer(HubState state, Moment moment)
    {
        var (proposal, refusal) = FindOpen(state, _number, _digest.Span);
        if (proposal is null)
        {
            return new(Refuse(state, refusal!), null);
        }

        var signature = GivenSignature.Of(Caller, moment.LedgerTime);
        if (FindFault(state, proposal, signature) is { } fault)
        {
            return new(Refuse(state, new Refusal(ErrorReason.SignOffNotCounted, fault)), null);
        }

        var change = new StateChange { ProtocolApproved = new ProtocolApproved { Proposal = _number } };
        return Write(state, change, proposal with { Approvals = proposal.Approvals.Add(signature) });
    }

    protected override ProposalView? RecallAnswer(HubState state, ulong index) => ProposalView.Of(state.Governance.Protocols.Find(_number)!, state);

    private string? FindFault(HubState state, KnownProposal proposal, GivenSignature signature)
    {
        if (signature.IsOfSamePerson(proposal.Proposer))
        {
            return "nobody signs what they proposed";
        }

        if (proposal.Approvals.Any(signature.IsOfSamePerson))
        {
            return "this person has signed already";
        }

        if (!state.Governance.Enrolment.TryFind(Caller.Agency, out var agency))
        {
            return "the agency has to be enrolled before it signs";
        }

        return proposal.Widens && !SignOff.IsSignatory(proposal, agency) ? "the agency is none of the controllers who have to sign" : null;
    }
}
