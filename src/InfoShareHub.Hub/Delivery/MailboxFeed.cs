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
/// One watch of one mailbox, of alerts or of recalls. The ledger is the buffer: at most one page is held here, and a slow reader costs nobody else anything.
/// <code>
///   1 listen    take the mailbox's bell before looking, so that nothing is missed in between
///   2 look      something after the position that nobody has settled?
///   3 deliver   the command decides again and writes the delivery; only then does the page leave
///   4 tell      caught up, once; then a bookmark whenever nothing has happened for a while
/// </code>
/// The seal-holder's mailbox is looked into at fixed times only.
/// </summary>
internal abstract class MailboxFeed<TResponse>
{
    private const int PageLength = 32;

    // A bookmark at least every 5 s is promised; a second is left for the way.
    private static readonly TimeSpan BookmarkInterval = TimeSpan.FromSeconds(4);

    // Longer than any network hiccup a live reader survives, shorter than anybody would wait for a screen.
    private static readonly TimeSpan SlowestWrite = TimeSpan.FromSeconds(30);

    private readonly IServerStreamWriter<TResponse> _stream;
    private readonly CancellationToken _draining;
    private ulong _position;
    private long _roundBegan;

    // Never ends.
    private static Task Never { get; } = new TaskCompletionSource().Task;

    // Every entry moves the head, which everybody sees: if the seal-holder's deliveries followed what was sent, a sender could tell that it was sealed.
    private bool IsOnSchedule => string.Equals(Caller.Role, CertificateRoles.SealHolder, StringComparison.Ordinal);

    protected MailboxFeed(
        Answering answering,
        ServerCallContext call,
        WatchSession session,
        IServerStreamWriter<TResponse> stream,
        CancellationToken draining)
    {
        Answering = answering;
        Call = call;
        Caller = call.Caller();
        Session = session;
        _stream = stream;
        _draining = draining;
        _roundBegan = answering.Time.GetTimestamp();
    }

    protected Answering Answering { get; }

    protected ServerCallContext Call { get; }

    protected CallerIdentity Caller { get; }

    protected WatchSession Session { get; }

    /// <summary>Names the mailbox among bells and tokens.</summary>
    protected abstract string Name { get; }

    /// <summary>After so long, what is still unacknowledged is delivered again in the same watch; null for never.</summary>
    protected abstract TimeSpan? RoundLength { get; }

    public async Task RunAsync()
    {
        var cancellationToken = Call.CancellationToken;
        var isCaughtUp = false;
        while (!_draining.IsCancellationRequested)
        {
            var rung = Answering.Sequencer.Bells.Next(Name);
            var (isCurrent, isAnyOpen, size) = await Answering.Sequencer.ReadAsync(Look).WaitAsync(cancellationToken);
            CheckStillAllowed(isCurrent);
            if (isAnyOpen)
            {
                await DeliverAsync(cancellationToken);
                continue;
            }

            if (!isCaughtUp)
            {
                isCaughtUp = true;
                await WriteAsync(ToCaughtUp(size), cancellationToken);
            }
            else
            {
                await WriteAsync(ToBookmark(size), cancellationToken);
            }

            await WaitAsync(rung, cancellationToken);
            BeginRoundIfDue();
        }

        await WriteAsync(ToDraining(), cancellationToken);
    }

    /// <summary>Where the state keeps these mailboxes.</summary>
    protected abstract Mailboxes MailboxesOf(HubState state);

    /// <summary>Writes down what may leave now, and returns it.</summary>
    protected abstract Task<FeedPage<TResponse>> DeliverAsync(ulong position, int limit);

    protected abstract TResponse ToCaughtUp(ulong size);

    protected abstract TResponse ToBookmark(ulong size);

    protected abstract TResponse ToDraining();

    protected abstract void SetToken(TResponse response, string token);

    private TimeSpan TimeToNextLook()
    {
        var now = Answering.Time.GetUtcNow().Ticks;
        return TimeSpan.FromTicks(BookmarkInterval.Ticks - (now % BookmarkInterval.Ticks));
    }

    private (bool IsCurrent, bool IsAnyOpen, ulong Size) Look(HubState state)
    {
        return (
            MailboxesOf(state).CurrentSession(Session.Watcher) == Session.Number,
            MailboxesOf(state).OpenAfter(Session.Mailbox, _position, limit: 1).Count > 0,
            state.Size);
    }

    private void CheckStillAllowed(bool isCurrent)
    {
        if (!isCurrent)
        {
            throw Call.Refuse(new Refusal(Wire.ErrorReason.SessionReplaced, "a newer watch of this mailbox has begun"));
        }

        var enrolment = Answering.Sequencer.Enrolment;
        if (enrolment.IsRevoked(Caller.Fingerprint.Span) || !enrolment.TryFind(Caller.Agency, out var agency) || !agency.HasRole(Caller.Role))
        {
            throw Call.Refuse(CallRefusals.NotEnrolled);
        }
    }

    private async Task DeliverAsync(CancellationToken cancellationToken)
    {
        var page = await DeliverAsync(_position, PageLength);
        foreach (var (sequence, response) in page.Responses)
        {
            if (page.IsStale())
            {
                // Alerts may wait here behind a slow reader for longer than the law that let them go. The rest of the page is decided again.
                return;
            }

            _position = sequence;
            await WriteAsync(response, cancellationToken);
        }

        _position = Math.Max(_position, page.Position);
    }

    /// <summary>Begins at the first place again: what nobody has acknowledged by now is delivered once more.</summary>
    private void BeginRoundIfDue()
    {
        if (RoundLength is { } length && Answering.Time.GetElapsedTime(_roundBegan) >= length)
        {
            _roundBegan = Answering.Time.GetTimestamp();
            _position = 0;
        }
    }

    private async Task WriteAsync(TResponse response, CancellationToken cancellationToken)
    {
        SetToken(response, Answering.Secrets.ToResumeToken(Name, _position));
        using var patience = new CancellationTokenSource(SlowestWrite, Answering.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await _stream.WriteAsync(response, either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            throw Call.Refuse(new Refusal(Wire.ErrorReason.ReaderTooSlow, "the reader took nothing for 30 s"));
        }
    }

    private async Task WaitAsync(Task rung, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _draining);
        var changed = Task.WhenAny(rung, Answering.Sequencer.Bells.Next(MailboxBells.Enrolment));
        try
        {
            await (IsOnSchedule ? Never : changed).WaitAsync(IsOnSchedule ? TimeToNextLook() : BookmarkInterval, Answering.Time, either.Token);
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
