using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Ledger.Delivery;
using InfoShareHub.Ledger.Sequencing;
using Microsoft.Extensions.Hosting;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Delivery;

/// <summary>Mailboxes: wire to command and back. The stream itself is an <see cref="AlertFeed"/>.</summary>
internal sealed class AlertsEndpoint : Wire.AlertService.AlertServiceBase
{
    private const int MaxAcknowledged = 1_000;

    private readonly Answering _answering;
    private readonly IHostApplicationLifetime _lifetime;

    public AlertsEndpoint(Answering answering, IHostApplicationLifetime lifetime)
    {
        _answering = answering;
        _lifetime = lifetime;
    }

    public override async Task Watch(Wire.WatchAlertsRequest request, IServerStreamWriter<Wire.WatchAlertsResponse> responseStream, ServerCallContext context)
    {
        var caller = context.Caller();
        await CheckTokenAsync(context, request.ResumeToken);
        var (_, session) = await _answering.AskAsync(new OpenWatch(caller), context);
        var feed = new AlertFeed(_answering, context, session, responseStream, _lifetime.ApplicationStopping);
        await feed.RunAsync();
    }

    public override async Task<Wire.AcknowledgeResponse> Acknowledge(Wire.AcknowledgeRequest request, ServerCallContext context)
    {
        var caller = context.Caller();
        var findings = new Findings();
        if (request.AlertIds.Count is 0 or > MaxAcknowledged)
        {
            findings.Fault("alert_ids", $"must hold 1 to {MaxAcknowledged} ids");
        }

        await _answering.CheckAsync(context, findings);
        var sequences = new List<ulong>(request.AlertIds.Count);
        foreach (var id in request.AlertIds)
        {
            // An id of another mailbox, or of none, becomes 0, which no alert has: the command then answers as for one that is not there.
            sequences.Add(_answering.Secrets.TryReadAlertId(caller.Mailbox, id, out var sequence) ? sequence : 0);
        }

        var (receipt, _) = await _answering.AskAsync(new AcknowledgeAlerts(caller, sequences), context);
        return new Wire.AcknowledgeResponse { Receipt = receipt };
    }

    /// <summary>A token only says where the caller was; what is unacknowledged comes again whatever it says. But a forged one is no mistake.</summary>
    private async Task CheckTokenAsync(ServerCallContext context, string token)
    {
        if (token.Length > 0 && !_answering.Secrets.TryReadResumeToken(context.Caller().Mailbox, token, out _))
        {
            await _answering.WriteRefusalAsync(context, Wire.ErrorReason.ResumeTokenInvalid);
            throw context.Refuse(new Refusal(Wire.ErrorReason.ResumeTokenInvalid, "the resume token was not given to this recipient by this ledger"));
        }
    }
}
