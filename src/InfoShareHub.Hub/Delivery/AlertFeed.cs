using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Errors;
using InfoShareHub.Hub.Identity;
using InfoShareHub.Ledger.Delivery;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Delivery;

/// <summary>
/// One watch of one mailbox. The ledger is the buffer: at most one page is held here, and a slow reader costs nobody else anything.
/// <code>
///   1 listen    take the mailbox's bell before looking, so that nothing is missed in between
///   2 look      an alert after the position that nobody has settled?
///   3 deliver   the command asks the protocol again and writes the delivery; only then does the page leave
///   4 tell      caught up, once; then a bookmark whenever nothing has happened for a while
/// </code>
/// The seal-holder's mailbox is looked into at fixed times only.
/// </summary>
internal sealed class AlertFeed
{
    private const int PageLength = 32;

    // A bookmark at least every 5 s is promised; a second is left for the way.
    private static readonly TimeSpan BookmarkInterval = TimeSpan.FromSeconds(4);

    // Longer than any network hiccup a live reader survives, shorter than anybody would wait for a screen.
    private static readonly TimeSpan SlowestWrite = TimeSpan.FromSeconds(30);

    private readonly Answering _answering;
    private readonly ServerCallContext _call;
    private readonly CallerIdentity _caller;
    private readonly WatchSession _session;
    private readonly IServerStreamWriter<Wire.WatchAlertsResponse> _stream;
    private readonly CancellationToken _draining;
    private ulong _position;

    // Never ends.
    private static Task Never { get; } = new TaskCompletionSource().Task;

    // Every entry moves the head, which everybody sees: if the seal-holder's deliveries followed what was sent, a sender could tell that it was sealed.
    private bool IsOnSchedule => string.Equals(_caller.Role, CertificateRoles.SealHolder, StringComparison.Ordinal);

    public AlertFeed(
        Answering answering,
        ServerCallContext call,
        WatchSession session,
        IServerStreamWriter<Wire.WatchAlertsResponse> stream,
        CancellationToken draining)
    {
        _answering = answering;
        _call = call;
        _caller = call.Caller();
        _session = session;
        _stream = stream;
        _draining = draining;
    }

    public async Task RunAsync()
    {
        var cancellationToken = _call.CancellationToken;
        var isCaughtUp = false;
        while (!_draining.IsCancellationRequested)
        {
            var rung = _answering.Sequencer.Bells.Next(_session.Mailbox);
            var (isCurrent, isAnyOpen, size) = await _answering.Sequencer.ReadAsync(Look).WaitAsync(cancellationToken);
            CheckStillAllowed(isCurrent);
            if (isAnyOpen)
            {
                await DeliverAsync(cancellationToken);
                continue;
            }

            if (!isCaughtUp)
            {
                isCaughtUp = true;
                await WriteAsync(new Wire.WatchAlertsResponse { CaughtUp = new Wire.CaughtUp { LedgerSize = size } }, cancellationToken);
            }
            else
            {
                await WriteAsync(new Wire.WatchAlertsResponse { Bookmark = new Wire.Bookmark { LedgerSize = size } }, cancellationToken);
            }

            await WaitAsync(rung, cancellationToken);
        }

        await WriteAsync(new Wire.WatchAlertsResponse { Draining = new Wire.Draining() }, cancellationToken);
    }

    private TimeSpan TimeToNextLook()
    {
        var now = _answering.Time.GetUtcNow().Ticks;
        return TimeSpan.FromTicks(BookmarkInterval.Ticks - (now % BookmarkInterval.Ticks));
    }

    private (bool IsCurrent, bool IsAnyOpen, ulong Size) Look(HubState state)
    {
        return (
            state.Mailboxes.CurrentSession(_session.Watcher) == _session.Number,
            state.Mailboxes.OpenAfter(_session.Mailbox, _position, limit: 1).Count > 0,
            state.Size);
    }

    private void CheckStillAllowed(bool isCurrent)
    {
        if (!isCurrent)
        {
            throw _call.Refuse(new Refusal(Wire.ErrorReason.SessionReplaced, "a newer watch of this mailbox has begun"));
        }

        var enrolment = _answering.Sequencer.Enrolment;
        if (enrolment.IsRevoked(_caller.Fingerprint.Span) || !enrolment.TryFind(_caller.Agency, out var agency) || !agency.HasRole(_caller.Role))
        {
            throw _call.Refuse(CallRefusals.NotEnrolled);
        }
    }

    private async Task DeliverAsync(CancellationToken cancellationToken)
    {
        var command = new DeliverAlerts(_caller, _session, _position, PageLength);
        var (_, page) = await _answering.AskAsync(command, _call);
        foreach (var alert in page.Alerts)
        {
            if (IsSuperseded(page))
            {
                // Alerts may wait here behind a slow reader for longer than the law that let them go. The rest of the page is decided again.
                return;
            }

            _position = alert.Sequence;
            await WriteAsync(new Wire.WatchAlertsResponse { Alert = AlertMapping.ToAlert(alert, _caller, _answering.Secrets) }, cancellationToken);
        }

        _position = Math.Max(_position, page.Position);
    }

    private bool IsSuperseded(DeliveredPage page)
    {
        return _answering.Sequencer.Protocols.InForceAt(_answering.Time.GetUtcNow())?.Number > page.Revision;
    }

    private async Task WriteAsync(Wire.WatchAlertsResponse response, CancellationToken cancellationToken)
    {
        response.ResumeToken = _answering.Secrets.ToResumeToken(_session.Mailbox, _position);
        using var patience = new CancellationTokenSource(SlowestWrite, _answering.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await _stream.WriteAsync(response, either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            throw _call.Refuse(new Refusal(Wire.ErrorReason.ReaderTooSlow, "the reader took nothing for 30 s"));
        }
    }

    private async Task WaitAsync(Task rung, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _draining);
        var changed = Task.WhenAny(rung, _answering.Sequencer.Bells.Next(MailboxBells.Enrolment));
        try
        {
            await (IsOnSchedule ? Never : changed).WaitAsync(IsOnSchedule ? TimeToNextLook() : BookmarkInterval, _answering.Time, either.Token);
        }
        catch (TimeoutException)
        {
            // Nothing has happened: a bookmark is due.
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The hub is closing: the loop ends and says so.
        }
    }
}
