using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Options;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Ledger.Recalling;
using InfoShareHub.Ledger.Sequencing;
using Microsoft.Extensions.Hosting;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Recalls;

/// <summary>The calls of DisclosureService that take back what was told: wire to command and back. The stream itself is a <see cref="RecallFeed"/>.</summary>
internal sealed class RecallsEndpoint
{
    private const int MaxAcknowledged = 1_000;
    private const int DefaultPage = 100;
    private const int MaxPage = 1_000;

    private readonly Answering _answering;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly RecallTimes _times;

    public RecallsEndpoint(Answering answering, IHostApplicationLifetime lifetime, HubOptions options)
    {
        _answering = answering;
        _lifetime = lifetime;
        _times = options.Recalls;
    }

    public async Task WatchAsync(Wire.WatchRecallsRequest request, IServerStreamWriter<Wire.WatchRecallsResponse> stream, ServerCallContext context)
    {
        await CheckTokenAsync(context, request.ResumeToken);
        var (_, session) = await _answering.AskAsync(new OpenRecallWatch(context.Caller()), context);
        var feed = new RecallFeed(_answering, context, session, new RecallStream(stream, _lifetime.ApplicationStopping), _times);
        await feed.RunAsync();
    }

    public async Task<Wire.AcknowledgeRecallResponse> AcknowledgeAsync(Wire.AcknowledgeRecallRequest request, ServerCallContext context)
    {
        var caller = context.Caller();
        var findings = new Findings();
        if (request.RecallIds.Count is 0 or > MaxAcknowledged)
        {
            findings.Fault("recall_ids", $"must hold 1 to {MaxAcknowledged} ids");
        }

        if (request.Answer == Wire.RecallAnswer.Unspecified || !Enum.IsDefined(request.Answer))
        {
            findings.Fault("answer", "must say what was done");
        }

        if (request.Reason.Length > 0 || request.Answer == Wire.RecallAnswer.RecallKeptUnderOwnDuty)
        {
            ValueReading.CheckReason(request.Reason, "reason", findings);
        }

        await _answering.CheckAsync(context, findings);
        var numbers = new List<ulong>(request.RecallIds.Count);
        foreach (var id in request.RecallIds)
        {
            // An id of another mailbox, or of none, becomes 0, which no recall has: the command then answers as for one that is not there.
            numbers.Add(_answering.Secrets.TryReadRecallId(caller.Mailbox, id, out var number) ? number : 0);
        }

        var (receipt, _) = await _answering.AskAsync(new AcknowledgeRecalls(caller, numbers, request.Answer, request.Reason), context);
        return new Wire.AcknowledgeRecallResponse { Receipt = receipt };
    }

    public async Task<Wire.ListRecallsResponse> ListAsync(Wire.ListRecallsRequest request, ServerCallContext context)
    {
        var findings = new Findings();
        ValueReading.CheckReason(request.Reason, "reason", findings);
        if (request.PageSize > MaxPage)
        {
            findings.Fault("page_size", $"must be at most {MaxPage}");
        }

        await _answering.CheckAsync(context, findings);
        var limit = request.PageSize == 0 ? DefaultPage : (int)request.PageSize;
        var query = new RecallQuery(request.OpenOnly, request.OverdueOnly, request.OwnerAgency, request.AfterNumber, limit, request.Reason);
        var (receipt, page) = await _answering.AskAsync(new ReadRecalls(context.Caller(), query), context);
        var response = new Wire.ListRecallsResponse { NextAfterNumber = page.NextAfter, Receipt = receipt };
        response.Recalls.Add(page.Recalls.Select(RecallMapping.ToStatus));
        return response;
    }

    /// <summary>A token only says where the caller was; what is unacknowledged comes again whatever it says. But a forged one is no mistake.</summary>
    private async Task CheckTokenAsync(ServerCallContext context, string token)
    {
        if (token.Length > 0 && !_answering.Secrets.TryReadResumeToken(MailboxBells.OfRecalls(context.Caller().Mailbox), token, out _))
        {
            await _answering.WriteRefusalAsync(context, Wire.ErrorReason.ResumeTokenInvalid);
            throw context.Refuse(new Refusal(Wire.ErrorReason.ResumeTokenInvalid, "the resume token was not given to this recipient by this ledger"));
        }
    }
}
