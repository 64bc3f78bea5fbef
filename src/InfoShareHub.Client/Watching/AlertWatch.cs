using System.Diagnostics;
using System.Runtime.CompilerServices;
using InfoShareHub.V1;

namespace InfoShareHub.Client.Watching;

/// <summary>
/// Watches the mailbox of the connection's certificate. Loses nothing: after a broken connection or a closing hub it opens the stream again from the
/// last token, for as long as the caller listens.
/// </summary>
public sealed class AlertWatch
{
    private readonly HubConnection _connection;
    private readonly AlertService.AlertServiceClient _client;
    private readonly ResumingWatch<WatchAlertsResponse> _watch;

    /// <summary>Prepares a watch; nothing is sent yet.</summary>
    public AlertWatch(HubConnection connection, AlertWatchOptions options)
    {
        _connection = connection;
        _client = new AlertService.AlertServiceClient(connection.Invoker);
        _watch = new ResumingWatch<WatchAlertsResponse>(
            connection,
            new WatchWire<WatchAlertsResponse>(
                (token, call) => _client.Watch(new WatchAlertsRequest { ResumeToken = token }, call), message => message.ResumeToken),
            options);
    }

    /// <summary>Only the alerts of <see cref="WatchAsync"/>.</summary>
    /// <inheritdoc cref="WatchAsync"/>
    public async IAsyncEnumerable<Alert> AlertsAsync(string resumeToken, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var notice in WatchAsync(resumeToken, cancellationToken))
        {
            if (notice is WatchNotice.Arrived arrived)
                yield return arrived.Alert;
        }
    }

    /// <summary>
    /// Everything in the mailbox after <paramref name="resumeToken"/> (empty: everything unacknowledged), then what arises, until cancelled.
    /// </summary>
    /// <exception cref="HubRefusedException">
    /// The hub ended the watch for good: a newer session replaced it (<see cref="ErrorReason.SessionReplaced"/>), the token is not this mailbox's, or
    /// the caller may not watch.
    /// </exception>
    /// <exception cref="HubUnreachableException">Neither side's certificate nor the number of tries allows another connection.</exception>
    /// <exception cref="OperationCanceledException">The caller has stopped listening.</exception>
    public async IAsyncEnumerable<WatchNotice> WatchAsync(string resumeToken, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var step in _watch.RunAsync(resumeToken, cancellationToken))
        {
            if (step.Lost is { } lost)
                yield return new WatchNotice.Interrupted(lost, step.ResumeToken);
            else if (ToNotice(step.Message!) is { } notice)
                yield return notice;
        }
    }

    /// <summary>Marks alerts as received and read, so that they do not come again. Repeated by itself; idempotent.</summary>
    /// <exception cref="HubRefusedException">An id is not one of this mailbox; nothing was marked.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public async Task<Receipt> AcknowledgeAsync(IEnumerable<string> alertIds, CancellationToken cancellationToken)
    {
        var request = new AcknowledgeRequest { AlertIds = { alertIds } };
        return (await _connection.CallRepeatablyAsync(call => _client.AcknowledgeAsync(request, call), cancellationToken)).Receipt;
    }

    private static WatchNotice? ToNotice(WatchAlertsResponse message) => message.KindCase switch
    {
        WatchAlertsResponse.KindOneofCase.Alert => new WatchNotice.Arrived(message.Alert, message.ResumeToken),
        WatchAlertsResponse.KindOneofCase.CaughtUp => new WatchNotice.CaughtUp(message.CaughtUp.LedgerSize, message.ResumeToken),
        WatchAlertsResponse.KindOneofCase.Bookmark or WatchAlertsResponse.KindOneofCase.Draining => null,
        // A kind that a newer hub may add: its token is kept, its content is not ours to guess.
        WatchAlertsResponse.KindOneofCase.None => null,
        _ => throw new UnreachableException(),
    };
}
