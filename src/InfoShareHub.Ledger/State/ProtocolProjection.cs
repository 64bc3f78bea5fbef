using System.Collections.Immutable;
using System.Security.Cryptography;
using InfoShareHub.Protocol;
using InfoShareHub.Protocol.Documents;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.State;

/// <summary>The law of the hub and how it came about: every revision, every proposal, every signature.</summary>
internal sealed class ProtocolProjection
{
    private readonly UndoLog _undo;
    private readonly CompiledProtocols _compiled;
    private readonly JournaledMap<ulong, KnownProposal> _proposals;
    private volatile ProtocolTimeline _timeline = ProtocolTimeline.Empty;
    private DateTimeOffset _moment = DateTimeOffset.UnixEpoch;

    public ProtocolProjection(UndoLog undo, CompiledProtocols compiled)
    {
        _undo = undo;
        _compiled = compiled;
        _proposals = new JournaledMap<ulong, KnownProposal>(undo);
    }

    /// <summary>Immutable; may be read on any thread.</summary>
    public ProtocolTimeline Timeline => _timeline;

    /// <summary>What decides at the moment that was entered last; null before the first protocol.</summary>
    public ProtocolRevision? Current { get; private set; }

    /// <summary>Every proposal ever made, by number.</summary>
    public IReadOnlyDictionary<ulong, KnownProposal> Proposals => _proposals.Values;

    public ulong NextProposal => (ulong)_proposals.Count + 1;

    public KnownProposal? Find(ulong proposal) => _proposals.TryGet(proposal, out var found) ? found : null;

    public ProposalStanding StandingOf(KnownProposal proposal) => proposal.StandingAt(_timeline.Newest);

    public IEnumerable<KnownProposal> Open => _proposals.Values.Values.Where(proposal => StandingOf(proposal) == ProposalStanding.Open);

    /// <summary>From here on, until the next moment is entered, the law of this ledger time decides.</summary>
    public void Enter(DateTimeOffset moment)
    {
        _moment = moment;
        Current = _timeline.InForceAt(moment);
    }

    public void Apply(ProtocolProposed proposed, AppliedEntry entry)
    {
        foreach (var replaced in proposed.Replaced)
        {
            End(replaced, ProposalStanding.Replaced, entry);
        }

        var document = new DocumentInForce(
            proposed.Area,
            proposed.Id,
            proposed.Version,
            SHA256.HashData(proposed.Document.Span),
            proposed.Document.Memory,
            ToControllers(proposed.Controllers),
            proposed.Proposal);
        _proposals.Set(proposed.Proposal, new KnownProposal(
            proposed.Proposal,
            entry.Index,
            document,
            ToControllers(proposed.Signatories),
            DateOnly.FromDayNumber(proposed.ValidFromDay),
            proposed.ValidUntilDay == 0 ? null : DateOnly.FromDayNumber(proposed.ValidUntilDay),
            proposed.BaseRevision,
            proposed.Widens,
            GivenSignature.Of(entry.Event.Actor, entry.LedgerTime),
            Approvals: [],
            ProposalStanding.Open,
            EffectiveFrom: null,
            Revision: 0));
    }

    public void Apply(ProtocolApproved approved, AppliedEntry entry)
    {
        var proposal = Get(approved.Proposal, entry);
        var signature = GivenSignature.Of(entry.Event.Actor, entry.LedgerTime);
        _proposals.Set(proposal.Number, proposal with { Approvals = proposal.Approvals.Add(signature) });
    }

    public void Apply(ProtocolRejected rejected, AppliedEntry entry)
    {
        End(rejected.Proposal, rejected.IsWithdrawn ? ProposalStanding.Withdrawn : ProposalStanding.Rejected, entry);
    }

    public void Apply(ProtocolActivated activated, AppliedEntry entry)
    {
        var from = activated.EffectiveFromUs == 0 ? entry.LedgerTime : LedgerClock.ToTime(activated.EffectiveFromUs);
        if (activated.Proposal == 0)
        {
            Begin(activated, from, entry);
            return;
        }

        var proposal = Get(activated.Proposal, entry);
        _proposals.Set(proposal.Number, proposal.Activated(from, _timeline.Newest + 1));
        var documents = _timeline.With(proposal.Document, from);
        Replace(new ProtocolRevision(_timeline.Newest + 1, from, entry.Index, documents, Compile(ProtocolRevision.InOrder(documents), entry)));
    }

    private static ImmutableArray<Controller> ToControllers(IEnumerable<ProtocolController> controllers)
    {
        return [.. controllers.Select(controller => new Controller(controller.Name, (Concerns.Sharing.AgencyKind)controller.Kind))];
    }

    /// <summary>The first protocol of a ledger: what it says of itself stands in it alone.</summary>
    private void Begin(ProtocolActivated activated, DateTimeOffset from, AppliedEntry entry)
    {
        var unread = new DocumentInForce(
            DocumentInForce.Baseline, string.Empty, string.Empty, SHA256.HashData(activated.Document.Span), activated.Document.Memory, [], Proposal: 0);
        var protocol = Compile([unread], entry);
        var header = protocol.Baseline.Header;
        var document = unread with { Id = header.Id, Version = header.Version, Controllers = [.. header.ApprovedBy] };
        Replace(new ProtocolRevision(_timeline.Newest + 1, from, entry.Index, _timeline.With(document, from), protocol));
    }

    private ProtocolSet Compile(IEnumerable<DocumentInForce> documents, AppliedEntry entry)
    {
        try
        {
            return _compiled.Of(documents);
        }
        catch (InvalidDataException)
        {
            // Another hub could: this one is older than the document. Deciding by anything else would be deciding unlawfully.
            throw new LedgerCorruptException(entry.Index, $"entry {entry.Index} activates a protocol that this hub cannot read");
        }
    }

    private void Replace(ProtocolRevision revision)
    {
        var before = _timeline;
        _undo.Push(() => _timeline = before);
        _timeline = before.Add(revision);
        Enter(_moment);
    }

    private void End(ulong number, ProposalStanding standing, AppliedEntry entry)
    {
        _proposals.Set(number, Get(number, entry) with { Ended = standing });
    }

    private KnownProposal Get(ulong number, AppliedEntry entry)
    {
        return Find(number) ?? throw new LedgerCorruptException(entry.Index, $"entry {entry.Index} speaks of a proposal that is not there");
    }
}
