using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Ledger.Governing;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Protocols;

/// <summary>The law of the hub and how it changes: wire to command and back.</summary>
internal sealed class ProtocolsEndpoint : Wire.ProtocolService.ProtocolServiceBase
{
    private const int MaxRules = 100;

    private readonly Answering _answering;
    private readonly ProtocolExamination _examination;

    public ProtocolsEndpoint(Answering answering, ProtocolExamination examination)
    {
        _answering = answering;
        _examination = examination;
    }

    public override async Task<Wire.GetProtocolResponse> GetProtocol(Wire.GetProtocolRequest request, ServerCallContext context)
    {
        var findings = new Findings();
        if (request.RuleIds.Count > MaxRules)
        {
            findings.Fault("rule_ids", $"must hold at most {MaxRules} ids");
        }

        var asOf = ValueReading.ReadInstant(request.AsOf, "as_of", findings) ?? _answering.Time.GetUtcNow();
        await _answering.CheckAsync(context, findings);
        var timeline = _answering.Sequencer.Protocols;
        var revision = request.WhichCase switch
        {
            Wire.GetProtocolRequest.WhichOneofCase.Name => timeline.Find(request.Name),
            Wire.GetProtocolRequest.WhichOneofCase.Revision => timeline.Find(request.Revision),
            _ => timeline.InForceAt(asOf),
        };
        return ProtocolMapping.ToResponse(timeline, revision ?? throw await NotFoundAsync(context), request);
    }

    public override async Task<Wire.DiffProtocolsResponse> Diff(Wire.DiffProtocolsRequest request, ServerCallContext context)
    {
        var findings = new Findings();
        if (request.NewCase == Wire.DiffProtocolsRequest.NewOneofCase.None)
        {
            findings.Fault("new", "name the rules to compare by `new_name`, `new_revision` or `new_proposal`");
        }

        await _answering.CheckAsync(context, findings);
        var timeline = _answering.Sequencer.Protocols;
        var old = request.OldCase switch
        {
            Wire.DiffProtocolsRequest.OldOneofCase.OldName => timeline.Find(request.OldName),
            Wire.DiffProtocolsRequest.OldOneofCase.OldRevision => timeline.Find(request.OldRevision),
            _ => timeline.InForceAt(_answering.Time.GetUtcNow()),
        };
        var set = request.NewCase switch
        {
            Wire.DiffProtocolsRequest.NewOneofCase.NewName => timeline.Find(request.NewName)?.Protocol,
            Wire.DiffProtocolsRequest.NewOneofCase.NewRevision => timeline.Find(request.NewRevision)?.Protocol,
            _ => await _examination.ProposedAsync(request.NewProposal, context.CancellationToken),
        };
        if (old is null || set is null)
        {
            throw await NotFoundAsync(context);
        }

        var area = request.Area.Length == 0 ? DocumentInForce.Baseline : request.Area;
        var diff = await _examination.CompareAsync(old.Protocol, set, area, context.CancellationToken);
        return new Wire.DiffProtocolsResponse { Effect = EffectMapping.ToEffect(diff) };
    }

    public override async Task<Wire.ProposeProtocolResponse> Propose(Wire.ProposeProtocolRequest request, ServerCallContext context)
    {
        var findings = new Findings();
        ValueReading.CheckSubmissionId(request.SubmissionId, findings);
        ValueReading.CheckReason(request.Reason, "reason", findings);
        await _answering.CheckAsync(context, findings);
        var examined = await _examination.ExamineAsync(request.Yaml.Memory, context.CancellationToken);
        if (examined.Refusal is { } refusal)
        {
            await _answering.WriteRefusalAsync(context, refusal.Reason);
            throw context.Refuse(refusal);
        }

        var command = new ProposeProtocol(context.Caller(), examined.Document!, request.Reason)
        {
            Submission = _answering.ToSubmission(request.SubmissionId, request),
        };
        var (receipt, view) = await _answering.AskAsync(command, context);
        var response = new Wire.ProposeProtocolResponse { Receipt = receipt, Proposal = ProtocolMapping.ToProposal(view, isWhole: false) };
        response.Effects.Add(examined.Effects.Select(EffectMapping.ToEffect));
        return response;
    }

    public override async Task<Wire.ApproveProtocolResponse> Approve(Wire.ApproveProtocolRequest request, ServerCallContext context)
    {
        await CheckAsync(request.SubmissionId, request.Reason, context);
        var command = new ApproveProtocol(context.Caller(), request.Proposal, request.Digest.Memory, request.Reason)
        {
            Submission = _answering.ToSubmission(request.SubmissionId, request),
        };
        var (receipt, view) = await _answering.AskAsync(command, context);
        return new Wire.ApproveProtocolResponse { Receipt = receipt, Proposal = ProtocolMapping.ToProposal(view, isWhole: false) };
    }

    public override async Task<Wire.RejectProtocolResponse> Reject(Wire.RejectProtocolRequest request, ServerCallContext context)
    {
        await CheckAsync(request.SubmissionId, request.Reason, context);
        var command = new RejectProtocol(context.Caller(), request.Proposal, request.Reason)
        {
            Submission = _answering.ToSubmission(request.SubmissionId, request),
        };
        var (receipt, view) = await _answering.AskAsync(command, context);
        return new Wire.RejectProtocolResponse { Receipt = receipt, Proposal = ProtocolMapping.ToProposal(view, isWhole: false) };
    }

    public override async Task<Wire.ActivateProtocolResponse> Activate(Wire.ActivateProtocolRequest request, ServerCallContext context)
    {
        var findings = new Findings();
        ValueReading.CheckSubmissionId(request.SubmissionId, findings);
        ValueReading.CheckReason(request.Reason, "reason", findings);
        var from = ValueReading.ReadInstant(request.EffectiveFrom, "effective_from", findings);
        await _answering.CheckAsync(context, findings);
        await PrepareAsync(request.Proposal, from, context);
        var command = new ActivateProtocol(context.Caller(), request.Proposal, request.Digest.Memory, from, request.Reason)
        {
            Submission = _answering.ToSubmission(request.SubmissionId, request),
        };
        var (receipt, view) = await _answering.AskAsync(command, context);
        return new Wire.ActivateProtocolResponse { Receipt = receipt, Proposal = ProtocolMapping.ToProposal(view, isWhole: false) };
    }

    public override async Task<Wire.ListProposalsResponse> ListProposals(Wire.ListProposalsRequest request, ServerCallContext context)
    {
        var (receipt, views) = await _answering.AskAsync(new ListProposals(context.Caller(), request.Proposal), context);
        var response = new Wire.ListProposalsResponse { Receipt = receipt };
        response.Proposals.Add(views.Select(view => ProtocolMapping.ToProposal(view, isWhole: request.Proposal != 0)));
        return response;
    }

    private async Task<RpcException> NotFoundAsync(ServerCallContext context)
    {
        await _answering.WriteRefusalAsync(context, Wire.ErrorReason.NotFound);
        return context.Refuse(Refusal.NotFound("protocol"));
    }

    private async Task CheckAsync(string submissionId, string reason, ServerCallContext context)
    {
        var findings = new Findings();
        ValueReading.CheckSubmissionId(submissionId, findings);
        ValueReading.CheckReason(reason, "reason", findings);
        await _answering.CheckAsync(context, findings);
    }

    /// <summary>Compiles on this thread what the sequencer would otherwise have to; whether it may be activated is not asked here.</summary>
    private async Task PrepareAsync(ulong proposal, DateTimeOffset? from, ServerCallContext context)
    {
        var found = await _answering.Sequencer.ReadAsync(state => state.Governance.Protocols.Find(proposal)).WaitAsync(context.CancellationToken);
        if (found is { Ended: Wire.ProposalStanding.Open }
            && _examination.Prepare(found.Document, from ?? _answering.Time.GetUtcNow()) is { } fault)
        {
            await _answering.WriteRefusalAsync(context, Wire.ErrorReason.ProtocolNotSound);
            throw context.Refuse(new Refusal(Wire.ErrorReason.ProtocolNotSound, fault));
        }
    }
}
