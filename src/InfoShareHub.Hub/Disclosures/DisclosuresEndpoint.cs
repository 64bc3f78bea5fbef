using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Options;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Hub.Recalls;
using InfoShareHub.Ledger.Disclosing;
using InfoShareHub.Ledger.Glass;
using InfoShareHub.Ledger.Sequencing;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Disclosures;

/// <summary>Asking what others hold: wire to command and back, on the time grid.</summary>
internal sealed class DisclosuresEndpoint : Wire.DisclosureService.DisclosureServiceBase
{
    private readonly Answering _answering;
    private readonly TimeGrid _grid;
    private readonly RecallsEndpoint _recalls;
    private readonly HubOptions _options;

    public DisclosuresEndpoint(Answering answering, TimeGrid grid, RecallsEndpoint recalls, HubOptions options)
    {
        _recalls = recalls;
        _answering = answering;
        _grid = grid;
        _options = options;
    }

    public override async Task<Wire.DisclosureResponse> RequestDisclosure(Wire.DisclosureRequest request, ServerCallContext context)
    {
        var caller = context.Caller();
        var started = _answering.Time.GetTimestamp();
        var findings = new Findings();
        var asked = DisclosureReading.Read(request, caller, _answering.Secrets, _answering.Time.GetUtcNow(), findings);
        await _answering.CheckAsync(context, findings);
        var (receipt, reply) = await _answering.AskAsync(new RequestDisclosure(caller, asked!, _answering.Secrets), context);
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

    public override async Task<Wire.BreakGlassResponse> BreakGlass(Wire.BreakGlassRequest request, ServerCallContext context)
    {
        var caller = context.Caller();
        var started = _answering.Time.GetTimestamp();
        var findings = new Findings();
        var asked = GlassReading.Read(request, caller, _answering.Secrets, _answering.Time.GetUtcNow(), findings);
        await _answering.CheckAsync(context, findings);
        var command = new BreakGlass(caller, asked!, _options.Glass, _answering.Secrets)
        {
            Submission = _answering.ToSubmission(request.SubmissionId, request),
        };
        var (receipt, broken) = await _answering.AskAsync(command, context);
        await _grid.AlignAsync(started, context.CancellationToken);
        return new Wire.BreakGlassResponse
        {
            GrantId = _answering.Secrets.ToGrantId(caller.Agency.Value, broken.Number),
            ExpiresTime = Timestamp.FromDateTimeOffset(broken.ExpiresTime),
            ReviewDueTime = Timestamp.FromDateTimeOffset(broken.ReviewDue),
            Receipt = receipt,
        };
    }

    public override async Task<Wire.ListReviewsResponse> ListReviews(Wire.ListReviewsRequest request, ServerCallContext context)
    {
        var caller = context.Caller();
        var (receipt, reviews) = await _answering.AskAsync(new ListReviews(caller, request.IncludeConcluded), context);
        var response = new Wire.ListReviewsResponse { Receipt = receipt };
        response.Reviews.Add(reviews.Select(grant => ReviewMapping.ToReview(grant, caller, _answering.Secrets)));
        return response;
    }

    public override async Task<Wire.ConcludeReviewResponse> ConcludeReview(Wire.ConcludeReviewRequest request, ServerCallContext context)
    {
        var caller = context.Caller();
        var findings = new Findings();
        ValueReading.CheckReason(request.Reason, "reason", findings);
        var finding = ValueReading.ReadCode<Wire.ReviewFinding>((int)request.Finding, "finding", isRequired: true, findings);
        await _answering.CheckAsync(context, findings);

        // An id that was never given to this agency is review 0, which nobody has.
        _ = _answering.Secrets.TryReadReviewId(caller.Agency.Value, request.ReviewId, out var grant);
        var (receipt, _) = await _answering.AskAsync(new ConcludeReview(caller, grant, finding, request.Reason), context);
        return new Wire.ConcludeReviewResponse { Receipt = receipt };
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
