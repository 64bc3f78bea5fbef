using System.Collections.Immutable;
using InfoShareHub.Protocol.Documents;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.State;

/// <summary>A document that somebody wants to be law. It never changes: whoever wants other words makes another proposal, and collects signatures anew.</summary>
/// <param name="Number">The hub's number.</param>
/// <param name="Index">Entry of the proposal.</param>
/// <param name="Document">What is proposed.</param>
/// <param name="Signatories">Who has to sign if it widens: its own controllers, and those of what is in force.</param>
/// <param name="ValidFrom">First day the document may decide on.</param>
/// <param name="ValidUntil">Last such day; null for until replaced.</param>
/// <param name="BaseRevision">The newest revision when it was proposed: what it was compared with.</param>
/// <param name="Widens">Whether somebody would learn more, or whether it changes who has to sign.</param>
/// <param name="Proposer">Who proposed it.</param>
/// <param name="Approvals">Who signed it, in order.</param>
/// <param name="Ended">How it ended; open until then.</param>
/// <param name="EffectiveFrom">Where it was activated: from when on.</param>
/// <param name="Revision">Where it was activated: the revision it made; else 0.</param>
internal sealed record KnownProposal(
    ulong Number,
    ulong Index,
    DocumentInForce Document,
    ImmutableArray<Controller> Signatories,
    DateOnly ValidFrom,
    DateOnly? ValidUntil,
    ulong BaseRevision,
    bool Widens,
    GivenSignature Proposer,
    ImmutableArray<GivenSignature> Approvals,
    ProposalStanding Ended,
    DateTimeOffset? EffectiveFrom,
    ulong Revision)
{
    /// <summary>How far it has come, when the newest revision is this one.</summary>
    public ProposalStanding StandingAt(ulong newestRevision)
    {
        return Ended == ProposalStanding.Open && BaseRevision != newestRevision ? ProposalStanding.Overtaken : Ended;
    }

    /// <summary>As it is once activated.</summary>
    public KnownProposal Activated(DateTimeOffset effectiveFrom, ulong revision)
    {
        return this with { Ended = ProposalStanding.Activated, EffectiveFrom = effectiveFrom, Revision = revision };
    }

    public bool IsValidOn(DateOnly day) => day >= ValidFrom && (ValidUntil is not { } last || day <= last);
}
