using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Ledger.Delivery;
using InfoShareHub.Ledger.State;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Delivery;

/// <summary>A watch of alerts: at each delivery the protocol is asked again.</summary>
internal sealed class AlertFeed : MailboxFeed<Wire.WatchAlertsResponse>
{
    public AlertFeed(
        Answering answering,
        ServerCallContext call,
        WatchSession session,
        IServerStreamWriter<Wire.WatchAlertsResponse> stream,
        CancellationToken draining)
        : base(answering, call, session, stream, draining)
    {
    }

    protected override string Name => Session.Mailbox;

    protected override TimeSpan? RoundLength => null;

    protected override Mailboxes MailboxesOf(HubState state) => state.Mailboxes;

    protected override async Task<FeedPage<Wire.WatchAlertsResponse>> DeliverAsync(ulong position, int limit)
    {
        var (_, page) = await Answering.AskAsync(new DeliverAlerts(Caller, Session, position, limit), Call);
        return new([.. page.Alerts.Select(alert => (alert.Sequence, ToResponse(alert)))], page.Position, () => IsSuperseded(page));
    }

    protected override Wire.WatchAlertsResponse ToCaughtUp(ulong size) => new() { CaughtUp = new Wire.CaughtUp { LedgerSize = size } };

    protected override Wire.WatchAlertsResponse ToBookmark(ulong size) => new() { Bookmark = new Wire.Bookmark { LedgerSize = size } };

    protected override Wire.WatchAlertsResponse ToDraining() => new() { Draining = new Wire.Draining() };

    protected override void SetToken(Wire.WatchAlertsResponse response, string token) => response.ResumeToken = token;

    private Wire.WatchAlertsResponse ToResponse(Delivered alert) => new() { Alert = AlertMapping.ToAlert(alert, Caller, Answering.Secrets) };

    private bool IsSuperseded(DeliveredPage page)
    {
        return Answering.Sequencer.Protocols.InForceAt(Answering.Time.GetUtcNow())?.Number > page.Revision;
    }
}
