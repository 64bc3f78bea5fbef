using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Ledger.Intake;
using InfoShareHub.Ledger.Sequencing;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Intake;

/// <summary>Who the agencies know: wire to command and back.</summary>
internal sealed class RecordsEndpoint : Wire.RecordService.RecordServiceBase
{
    private const int MaxOutstanding = 1_000;

    private readonly Answering _answering;
    private readonly TimeGrid _grid;

    public RecordsEndpoint(Answering answering, TimeGrid grid)
    {
        _answering = answering;
        _grid = grid;
    }

    public override Task UpsertRecords(
        IAsyncStreamReader<Wire.UpsertRecordRequest> requestStream,
        IServerStreamWriter<Wire.UpsertRecordResult> responseStream,
        ServerCallContext context)
    {
        var caller = context.Caller();
        return OrderedReplies.RunAsync(
            requestStream,
            responseStream,
            request => _grid.AlignAsync(() => UpsertAsync(caller, context, request), context.CancellationToken),
            MaxOutstanding,
            context.CancellationToken);
    }

    public override async Task<Wire.WithdrawRecordResponse> WithdrawRecord(Wire.WithdrawRecordRequest request, ServerCallContext context)
    {
        var caller = context.Caller();
        var findings = new Findings();
        var sent = RecordReading.Read(request, _answering.Time.GetUtcNow(), findings);
        await _answering.CheckAsync(context, findings);
        var command = new WithdrawRecord(caller, sent!) { Submission = _answering.ToSubmission(request.SubmissionId, request) };
        var (receipt, _) = await _answering.AskAsync(command, context);
        return new Wire.WithdrawRecordResponse { Receipt = receipt };
    }

    private async Task<Wire.UpsertRecordResult> UpsertAsync(CallerIdentity caller, ServerCallContext context, Wire.UpsertRecordRequest request)
    {
        var findings = new Findings();
        var sent = RecordReading.Read(request, _answering.Time.GetUtcNow(), findings);
        var refusal = await _answering.RefuseAsync(context, findings);
        var result = new Wire.UpsertRecordResult { SubmissionId = request.SubmissionId };
        if (refusal is null)
        {
            var command = new UpsertRecord(caller, sent!) { Submission = _answering.ToSubmission(request.SubmissionId, request.Record) };
            var committed = await _answering.Sequencer.SubmitAsync(command);
            refusal = committed.Refusal;
            if (refusal is null)
            {
                result.Receipt = ReplyMapping.ToReceipt(committed.Receipt!);
                result.IsSuperseded = committed.Answer!.IsSuperseded;
                result.Warnings.Add(findings.Warnings);
                return result;
            }
        }

        result.Refusal = context.ToRecordRefusal(refusal);
        return result;
    }
}
