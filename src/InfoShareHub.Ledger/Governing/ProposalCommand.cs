using Google.Protobuf;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Governing;

/// <summary>A step that people take with one proposal.</summary>
internal abstract class ProposalCommand : AnsweringCommand<ProposalView>
{
    private readonly string _reason;

    protected ProposalCommand(CallerIdentity caller, Action action, string reason)
        : base(caller, action)
    {
        _reason = reason;
    }

    /// <summary>The step as it is written down, with what it makes of the proposal.</summary>
    protected Decided<ProposalView> Write(HubState state, StateChange change, KnownProposal after)
    {
        var audited = NewEvent(state);
        audited.ProtocolChange = Describe(after);
        var draft = new EntryDraft(change, audited) { Parts = ReasonPart.Of(_reason, audited) };
        return new(draft, ProposalView.Of(after, state));
    }

    /// <summary>A proposal that is open, or why there is none.</summary>
    protected static (KnownProposal? Proposal, Refusal? Refusal) FindOpen(HubState state, ulong number)
    {
        if (state.Governance.Protocols.Find(number) is not { } proposal)
        {
            return (null, Refusal.NotFound("proposal"));
        }

        return state.Governance.Protocols.StandingOf(proposal) switch
        {
            ProposalStanding.Open => (proposal, null),
            ProposalStanding.Overtaken => (null, NotOpen("another document was activated since; propose this one again")),
            var ended => (null, NotOpen($"the proposal was {ended}".ToLowerInvariant())),
        };
    }

    /// <summary>As <see cref="FindOpen(HubState, ulong)"/>, of a document that the caller has read: signed is what was read, and nothing else.</summary>
    protected static (KnownProposal? Proposal, Refusal? Refusal) FindOpen(HubState state, ulong number, ReadOnlySpan<byte> digest)
    {
        var (proposal, refusal) = FindOpen(state, number);
        return proposal is null || proposal.Document.Is(digest)
            ? (proposal, refusal)
            : (null, new Refusal(ErrorReason.SignOffNotCounted, "the digest is not that of the document as proposed"));
    }

    protected static Refusal NotOpen(string sentence) => new(ErrorReason.ProposalNotOpen, sentence);

    private static ProtocolChange Describe(KnownProposal proposal) => new()
    {
        Proposal = proposal.Number,
        Area = proposal.Document.Area,
        Name = proposal.Document.Name,
        Digest = ByteString.CopyFrom(proposal.Document.Digest.Span),
        Widens = proposal.Widens,
        EffectiveFromUs = proposal.EffectiveFrom is { } from ? LedgerClock.ToMicroseconds(from) : 0,
    };
}
