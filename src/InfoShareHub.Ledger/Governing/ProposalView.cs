using InfoShareHub.Ledger.State;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Governing;

/// <summary>A proposal as it stood at one moment.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Standing">How far it has come.</param>
/// <param name="Missing">Who still has to sign.</param>
/// <param name="Counting">The signatures that count.</param>
internal sealed record ProposalView(
    KnownProposal Proposal, ProposalStanding Standing, IReadOnlyList<string> Missing, IReadOnlySet<GivenSignature> Counting)
{
    public static ProposalView Of(KnownProposal proposal, HubState state)
    {
        var enrolment = state.Governance.Enrolment;
        return new ProposalView(
            proposal,
            state.Governance.Protocols.StandingOf(proposal),
            SignOff.Missing(proposal, enrolment),
            proposal.Approvals.Where(signature => SignOff.Counts(proposal, signature, enrolment)).ToHashSet());
    }
}
