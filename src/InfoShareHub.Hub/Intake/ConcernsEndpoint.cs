using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Errors;
using InfoShareHub.Hub.Identity;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Ledger.Intake;
using InfoShareHub.Ledger.Reporting;
using InfoShareHub.Ledger.Sequencing;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Intake;

/// <summary>What worries the agencies: wire to command and back. The answer is the same whether or not the child is known.</summary>
internal sealed class ConcernsEndpoint : Wire.ConcernService.ConcernServiceBase
{
    private const int MaxOutstanding = 1_000;

    private static readonly Refusal NeedsPerson = CallRefusals.ActorNotAccepted("the protected route is for people and for reporters: give a token of the person");

    private readonly Answering _answering;
    private readonly TimeGrid _grid;

    public ConcernsEndpoint(Answering answering, TimeGrid grid)
    {
        _answering = answering;
        _grid = grid;
    }

    public override async Task<Wire.SubmitConcernResponse> SubmitConcern(Wire.SubmitConcernRequest request, ServerCallContext context)
    {
        var started = _answering.Time.GetTimestamp();
        var findings = new Findings();
        var (command, refusal) = await ReadAsync(context, request, isBulk: false, findings);
        if (refusal is not null)
        {
            throw context.Refuse(refusal);
        }

        var (receipt, _) = await _answering.AskAsync(command!, context);
        var response = new Wire.SubmitConcernResponse { Receipt = receipt };
        response.Warnings.Add(findings.Warnings);
        await _grid.AlignAsync(started, context.CancellationToken);
        return response;
    }

    public override Task SubmitConcerns(
        IAsyncStreamReader<Wire.SubmitConcernRequest> requestStream,
        IServerStreamWriter<Wire.SubmitConcernResult> responseStream,
        ServerCallContext context)
    {
        return OrderedReplies.RunAsync(
            requestStream,
            responseStream,
            request => _grid.AlignAsync(() => SubmitAsync(context, request), context.CancellationToken),
            MaxOutstanding,
            context.CancellationToken);
    }

    public override async Task<Wire.GetFeedbackResponse> GetFeedback(Wire.GetFeedbackRequest request, ServerCallContext context)
    {
        var caller = context.Caller();
        var route = _answering.ToRoute(caller, request.ProtectedRoute);
        var findings = new Findings();
        var sourceId = ValueReading.ReadSourceId(request.SourceId, "source_id", findings);
        await _answering.CheckAsync(context, findings, route);
        if (await RefuseRouteAsync(context, caller, route) is { } refusal)
        {
            throw context.Refuse(refusal);
        }

        var (receipt, reading) = await _answering.AskAsync(new ReadFeedback(caller, sourceId!) { Protected = route }, context);
        return new Wire.GetFeedbackResponse
        {
            ConcernReceipt = await _answering.ReceiptOfAsync(reading.Index, reading.ReceivedTime),
            DecisionMade = reading.IsDecided,
            ContactRoute = reading.ContactRoute,
            Text = reading.Text,
            Receipt = receipt,
        };
    }

    public override async Task<Wire.GiveFeedbackResponse> GiveFeedback(Wire.GiveFeedbackRequest request, ServerCallContext context)
    {
        var caller = context.Caller();
        var findings = new Findings();
        var sent = FeedbackMapping.Read(request, caller, _answering.Secrets, findings);
        await _answering.CheckAsync(context, findings);
        var command = new GiveFeedback(caller, sent) { Submission = _answering.ToSubmission(request.SubmissionId, request) };
        var (receipt, kept) = await _answering.AskAsync(command, context);
        return new Wire.GiveFeedbackResponse { Receipt = receipt, Version = kept.Version };
    }

    public override async Task<Wire.RetractConcernResponse> RetractConcern(Wire.RetractConcernRequest request, ServerCallContext context)
    {
        var caller = context.Caller();
        var findings = new Findings();
        var sent = ConcernReading.Read(request, _answering.Time.GetUtcNow(), findings);
        await _answering.CheckAsync(context, findings);
        var command = new RetractConcern(caller, sent!) { Submission = _answering.ToSubmission(request.SubmissionId, request) };
        var (receipt, _) = await _answering.AskAsync(command, context);
        return new Wire.RetractConcernResponse { Receipt = receipt };
    }

    private async Task<Wire.SubmitConcernResult> SubmitAsync(ServerCallContext context, Wire.SubmitConcernRequest request)
    {
        var findings = new Findings();
        var (command, refusal) = await ReadAsync(context, request, isBulk: true, findings);
        var result = new Wire.SubmitConcernResult { SubmissionId = request.SubmissionId };
        if (refusal is null)
        {
            var committed = await _answering.Sequencer.SubmitAsync(command!);
            refusal = committed.Refusal;
            if (refusal is null)
            {
                result.Receipt = ReplyMapping.ToReceipt(committed.Receipt!);
                result.Warnings.Add(findings.Warnings);
                return result;
            }
        }

        result.Refusal = context.ToRecordRefusal(refusal);
        return result;
    }

    /// <summary>The command, or why there is none, once that is written down.</summary>
    private async Task<(SubmitConcern? Command, Refusal? Refusal)> ReadAsync(
        ServerCallContext context, Wire.SubmitConcernRequest request, bool isBulk, Findings findings)
    {
        var caller = context.Caller();
        var route = _answering.ToRoute(caller, request.ProtectedRoute);
        var sent = ConcernReading.Read(request, _answering.Time.GetUtcNow(), findings);
        var refusal = await _answering.RefuseAsync(context, findings, route) ?? await RefuseRouteAsync(context, caller, route);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        return (new SubmitConcern(caller, sent!, isBulk)
        {
            Protected = route,
            Submission = _answering.ToSubmission(request.SubmissionId, request.Concern, route),
        }, null);
    }

    /// <summary>Without a person behind it a feed could go past its own agency; a reporter's certificate stands for one.</summary>
    private async Task<Refusal?> RefuseRouteAsync(ServerCallContext context, CallerIdentity caller, ProtectedRoute? route)
    {
        if (route is null || caller.StaffId is not null || string.Equals(caller.Role, CertificateRoles.Reporter, StringComparison.Ordinal))
        {
            return null;
        }

        await _answering.WriteRefusalAsync(context, NeedsPerson.Reason, route);
        return NeedsPerson;
    }
}
