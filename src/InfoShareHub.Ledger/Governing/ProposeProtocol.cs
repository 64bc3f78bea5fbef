using System.Security.Cryptography;
using Google.Protobuf;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol.Documents;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Governing;

/// <summary>Proposes a document that was examined. It takes the place of an open proposal of the same version, whose signatures do not count for it.</summary>
internal sealed class ProposeProtocol : ProposalCommand
{
    // Each holds its document in memory: 25 MB at the worst, and more than anybody could read.
    private const int MaxOpen = 100;

    private readonly ProposedDocument _proposed;

    public ProposeProtocol(CallerIdentity caller, ProposedDocument proposed, string reason)
        : base(caller, Action.ProposeProtocol, reason)
    {
        _proposed = proposed;
    }

    protected override Decided<ProposalView> DecideAnswer(HubState state, Moment moment)
    {
        var protocols = state.Governance.Protocols;
        var digest = SHA256.HashData(_proposed.Bytes.Span);
        if (FindRefusal(protocols, digest) is { } refusal)
        {
            return new(Refuse(state, refusal), null);
        }

        var header = _proposed.Header;
        var change = new ProtocolProposed
        {
            Proposal = protocols.NextProposal,
            Document = UnsafeByteOperations.UnsafeWrap(_proposed.Bytes),
            Area = header.Area,
            Id = header.Id,
            Version = header.Version,
            ValidFromDay = header.ValidFrom.DayNumber,
            ValidUntilDay = header.ValidUntil?.DayNumber ?? 0,
            BaseRevision = _proposed.BaseRevision,
            Widens = _proposed.Widens,
        };
        change.Controllers.Add(header.ApprovedBy.Select(ToWire));
        change.Signatories.Add(_proposed.Signatories.Select(ToWire));
        change.Replaced.Add(protocols.Open.Where(open => open.Document.Name == _proposed.Name).Select(open => open.Number).Order());
        var document = new DocumentInForce(
            header.Area, header.Id, header.Version, digest, _proposed.Bytes, [.. header.ApprovedBy], change.Proposal);
        var proposal = new KnownProposal(
            change.Proposal,
            state.Size,
            document,
            _proposed.Signatories,
            header.ValidFrom,
            header.ValidUntil,
            _proposed.BaseRevision,
            _proposed.Widens,
            GivenSignature.Of(Caller, moment.LedgerTime),
            Approvals: [],
            ProposalStanding.Open,
            EffectiveFrom: null,
            Revision: 0);
        return Write(state, new StateChange { ProtocolProposed = change }, proposal);
    }

    protected override ProposalView? RecallAnswer(HubState state, ulong index)
    {
        return ProposalView.Of(state.Governance.Protocols.Proposals.Values.Single(proposal => proposal.Index == index), state);
    }

    private Refusal? FindRefusal(ProtocolProjection protocols, byte[] digest)
    {
        var timeline = protocols.Timeline;
        if (timeline.Newest != _proposed.BaseRevision)
        {
            return NotOpen("another document was activated while this one was examined; propose it again");
        }

        if (timeline.Digests.TryGetValue(_proposed.Name, out var known) && !known.Span.SequenceEqual(digest))
        {
            return new Refusal(ErrorReason.ProtocolVersionTaken, "another document was activated under this id and version");
        }

        if (timeline.Tip?.Documents.GetValueOrDefault(_proposed.Header.Area)?.Is(digest) == true)
        {
            return new Refusal(ErrorReason.ProtocolVersionTaken, "this document has been activated already");
        }

        return protocols.Open.Count() >= MaxOpen
            ? new Refusal(ErrorReason.RateExceeded, $"{MaxOpen} proposals are open; reject those that are no longer wanted")
            : null;
    }

    private static ProtocolController ToWire(Controller controller) => new() { Name = controller.Name, Kind = (int)controller.Kind };
}
