using System.Diagnostics;
using System.Runtime.CompilerServices;
using InfoShareHub.V1;

namespace InfoShareHub.Client.Watching;

/// <summary>
/// Watches what the mailbox of the connection's certificate must delete or correct, and says what was done. Loses nothing: after a broken connection or a closing
/// hub it opens the stream again from the last token, for as long as the caller listens.
/// </summary>
public sealed class RecallWatch
{
    private readonly HubConnection _connection;
    private readonly DisclosureService.DisclosureServiceClient _client;
    private readonly ResumingWatch<WatchRecallsResponse> _watch;

    /// <summary>Prepares a watch; nothing is sent yet.</summary>
    public RecallWatch(HubConnection connection, AlertWatchOptions options)
    {
        _connection = connection;
        _client = new DisclosureService.DisclosureServiceClient(connection.Invoker);
        _watch = new ResumingWatch<WatchRecallsResponse>(
            connection,
            new WatchWire<WatchRecallsResponse>(
                (token, call) => _client.WatchRecalls(new WatchRecallsRequest { ResumeToken = token }, call), message => message.ResumeToken),
            options);
    }

    /// <summary>
    /// Everything unacknowledged after <paramref name="resumeToken"/> (empty: everything), then what arises, until cancelled.
    /// </summary>
    /// <exception cref="HubRefusedException">
    /// The hub ended the watch for good: a newer session replaced it (<see cref="ErrorReason.SessionReplaced"/>), the token is not this mailbox's, or
    /// the caller may not watch.
    /// </exception>
    /// <exception cref="HubUnreachableException">Neither side's certificate nor the number of tries allows another connection.</exception>
    /// <exception cref="OperationCanceledException">The caller has stopped listening.</exception>
    public async IAsyncEnumerable<RecallNotice> WatchAsync(string resumeToken, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var step in _watch.RunAsync(resumeToken, cancellationToken))
        {
            if (step.Lost is { } lost)
                yield return new RecallNotice.Interrupted(lost, step.ResumeToken);
            else if (ToNotice(step.Message!) is { } notice)
                yield return notice;
        }
    }

    /// <summary>Says what was done about recalls, so that they do not come again. Repeated by itself; the newest answer counts.</summary>
    /// <param name="recallIds">1 to 1,000, each delivered before.</param>
    /// <param name="answer">What was done.</param>
    /// <param name="reason">Why it is kept; required for <see cref="RecallAnswer.RecallKeptUnderOwnDuty"/>, else empty.</param>
    /// <param name="cancellationToken">Stops asking; the answer may have been recorded.</param>
    /// <exception cref="HubRefusedException">An id is not one of this mailbox, or the reason is missing; nothing was marked.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public async Task<Receipt> AcknowledgeAsync(IEnumerable<string> recallIds, RecallAnswer answer, string reason, CancellationToken cancellationToken)
    {
        var request = new AcknowledgeRecallRequest { RecallIds = { recallIds }, Answer = answer, Reason = reason };
        return (await _connection.CallRepeatablyAsync(call => _client.AcknowledgeRecallAsync(request, call), cancellationToken)).Receipt;
    }

    private static RecallNotice? ToNotice(WatchRecallsResponse message) => message.KindCase switch
    {
        WatchRecallsResponse.KindOneofCase.Recall => new RecallNotice.Arrived(message.Recall, message.ResumeToken),
        WatchRecallsResponse.KindOneofCase.CaughtUp => new RecallNotice.CaughtUp(message.CaughtUp.LedgerSize, message.ResumeToken),
        WatchRecallsResponse.KindOneofCase.Bookmark or WatchRecallsResponse.KindOneofCase.Draining => null,
        // A kind that a newer hub may add: its token is kept, its content is not ours to guess.
        WatchRecallsResponse.KindOneofCase.None => null,
        _ => throw new UnreachableException(),
    };
}
