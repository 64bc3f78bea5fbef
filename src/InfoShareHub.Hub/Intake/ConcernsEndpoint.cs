using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Ledger.Intake;
using InfoShareHub.Ledger.Sequencing;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Intake;

/// <summary>What worries the agencies: wire to command and back. The answer is the same whether or not the child is known.</summary>
internal sealed class ConcernsEndpoint : Wire.ConcernService.ConcernServiceBase
{
    private const int MaxOutstanding = 1_000;

    private readonly Answering _answering;

    public ConcernsEndpoint(Answering answering)
    {
        _answering = answering;
    }

    public override async Task<Wire.SubmitConcernResponse> SubmitConcern(Wire.SubmitConcernRequest request, ServerCallContext context)
    {
        var caller = context.Caller();
        var findings = new Findings();
        var sent = ConcernReading.Read(request, _answering.Time.GetUtcNow(), findings);
        await _answering.CheckAsync(context, findings);
        var (receipt, _) = await _answering.AskAsync(ToCommand(caller, request, sent!, isBulk: false), context);
        var response = new Wire.SubmitConcernResponse { Receipt = receipt };
        response.Warnings.Add(findings.Warnings);
        return response;
    }

    public override Task SubmitConcerns(
        IAsyncStreamReader<Wire.SubmitConcernRequest> requestStream,
        IServerStreamWriter<Wire.SubmitConcernResult> responseStream,
        ServerCallContext context)
    {
        var caller = context.Caller();
        return OrderedReplies.RunAsync(
            requestStream, responseStream, request => SubmitAsync(caller, context, request), MaxOutstanding, context.CancellationToken);
    }

    private async Task<Wire.SubmitConcernResult> SubmitAsync(CallerIdentity caller, ServerCallContext context, Wire.SubmitConcernRequest request)
    {
        var findings = new Findings();
        var sent = ConcernReading.Read(request, _answering.Time.GetUtcNow(), findings);
        var refusal = await _answering.RefuseAsync(context, findings);
        var result = new Wire.SubmitConcernResult { SubmissionId = request.SubmissionId };
        if (refusal is null)
        {
            var committed = await _answering.Sequencer.SubmitAsync(ToCommand(caller, request, sent!, isBulk: true));
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

    private SubmitConcern ToCommand(CallerIdentity caller, Wire.SubmitConcernRequest request, SentConcern sent, bool isBulk)
    {
        return new SubmitConcern(caller, sent, isBulk) { Submission = _answering.ToSubmission(request.SubmissionId, request.Concern) };
    }
}
