using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Hub.Recalls;
using InfoShareHub.Ledger.Disclosing;
using InfoShareHub.Ledger.Sequencing;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Disclosures;

/// <summary>Asking what others hold: wire to command and back, on the time grid.</summary>
internal sealed class DisclosuresEndpoint : Wire.DisclosureService.DisclosureServiceBase
{
    private readonly Answering _answering;
    private readonly TimeGrid _grid;
    private readonly RecallsEndpoint _recalls;

    public DisclosuresEndpoint(Answering answering, TimeGrid grid, RecallsEndpoint recalls)
    {
        _recalls = recalls;
        _answering = answering;
        _grid = grid;
    }

    public override async Task<Wire.DisclosureResponse> RequestDisclosure(Wire.DisclosureRequest request, ServerCallContext context)
    {
        var caller = context.Caller();
        var started = _answering.Time.GetTimestamp();
        var findings = new Findings();
        var asked = DisclosureReading.Read(request, caller, _answering.Secrets, _answering.Time.GetUtcNow(), findings);
        await _answering.CheckAsync(context, findings);
        var (receipt, reply) = await _answering.AskAsync(new RequestDisclosure(caller, asked!), context);
        var response = new Wire.DisclosureResponse { Receipt = receipt, Protocol = reply.Protocol };
        response.Answers.Add(reply.Classes.Select(one => ToAnswer(one, caller)));
        if (reply.Next is { } next)
        {
            response.NextPageToken = PageTokens.Write(next, request, caller, _answering.Secrets);
        }

        await _grid.AlignAsync(started, context.CancellationToken);
        return response;
    }

    public override Task WatchRecalls(
        Wire.WatchRecallsRequest request, IServerStreamWriter<Wire.WatchRecallsResponse> responseStream, ServerCallContext context)
    {
        return _recalls.WatchAsync(request, responseStream, context);
    }

    public override Task<Wire.AcknowledgeRecallResponse> AcknowledgeRecall(Wire.AcknowledgeRecallRequest request, ServerCallContext context)
    {
        return _recalls.AcknowledgeAsync(request, context);
    }

    public override Task<Wire.ListRecallsResponse> ListRecalls(Wire.ListRecallsRequest request, ServerCallContext context)
    {
        return _recalls.ListAsync(request, context);
    }

    private Wire.ClassAnswer ToAnswer(ClassReply reply, CallerIdentity caller)
    {
        var answer = new Wire.ClassAnswer
        {
            DataClass = (Wire.DataClass)(int)reply.DataClass,
            Outcome = SharingMapping.ToOutcome(reply.Outcome),
            Explanation = reply.Explanation,
        };
        answer.Items.Add(SharingMapping.ToItems(reply.Items, caller, _answering.Secrets));
        answer.RuleIds.Add(reply.RuleIds);
        return answer;
    }
}
