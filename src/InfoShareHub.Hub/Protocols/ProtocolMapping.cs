using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using InfoShareHub.Ledger.Governing;
using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Protocols;

/// <summary>Revisions, rules and proposals on their way to the wire.</summary>
internal static class ProtocolMapping
{
    public static Wire.GetProtocolResponse ToResponse(ProtocolTimeline timeline, ProtocolRevision revision, Wire.GetProtocolRequest request)
    {
        var isWhole = request.RuleIds.Count == 0;
        var response = new Wire.GetProtocolResponse
        {
            Revision = revision.Number,
            EffectiveFrom = Timestamp.FromDateTimeOffset(revision.EffectiveFrom),
            EffectiveUntil = timeline.EndOf(revision) is { } end ? Timestamp.FromDateTimeOffset(end) : null,
            ActivatedIndex = revision.ActivatedIndex,
        };
        response.Documents.Add(ProtocolRevision.InOrder(revision.Documents).Select(document => ToDocument(document, isWhole)));
        response.Rules.Add(revision.Protocol.For(request.Area).Rules.Where(rule => isWhole || request.RuleIds.Contains(rule.Id)).Select(ToRule));
        return response;
    }

    public static Wire.ProtocolProposal ToProposal(ProposalView view, bool isWhole)
    {
        var proposal = view.Proposal;
        var wire = new Wire.ProtocolProposal
        {
            Proposal = proposal.Number,
            Standing = view.Standing,
            Document = ToDocument(proposal.Document, isWhole),
            ProposedBy = ToSignature(proposal.Proposer, counts: false),
            BaseRevision = proposal.BaseRevision,
            Widens = proposal.Widens,
            EffectiveFrom = proposal.EffectiveFrom is { } from ? Timestamp.FromDateTimeOffset(from) : null,
            Revision = proposal.Revision,
        };
        wire.ApprovedBy.Add(proposal.Approvals.Select(signature => ToSignature(signature, view.Counting.Contains(signature))));
        wire.Missing.Add(view.Missing);
        return wire;
    }

    private static Wire.ProtocolDocument ToDocument(DocumentInForce document, bool isWhole) => new()
    {
        Area = document.Area,
        Id = document.Id,
        Version = document.Version,
        Digest = ByteString.CopyFrom(document.Digest.Span),
        Yaml = isWhole ? UnsafeByteOperations.UnsafeWrap(document.Bytes) : ByteString.Empty,
        Proposal = document.Proposal,
    };

    private static Wire.RuleText ToRule(ProtocolRule rule) => new()
    {
        RuleId = rule.Id,
        Owner = rule.Owner,
        Law = rule.Law,
        Plain = rule.Plain,
        PlainWelsh = rule.PlainWelsh,
    };

    private static Wire.ProtocolSignature ToSignature(GivenSignature signature, bool counts) => new()
    {
        Agency = signature.Agency,
        StaffId = signature.StaffId,
        Time = Timestamp.FromDateTimeOffset(signature.Time),
        Counts = counts,
    };
}
