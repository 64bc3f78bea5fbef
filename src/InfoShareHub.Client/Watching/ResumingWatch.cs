using System.Runtime.CompilerServices;

namespace InfoShareHub.Client.Watching;

/// <summary>Opens a stream again and again from the last token, for as long as its reader listens and the hub allows.</summary>
internal sealed class ResumingWatch<TMessage>(HubConnection connection, WatchWire<TMessage> wire, AlertWatchOptions options)
    where TMessage : class
{
    /// <summary>Every message after a token, and every loss of the stream in between, until cancelled.</summary>
    /// <exception cref="HubRefusedException">The hub ended the watch for good.</exception>
    /// <exception cref="HubUnreachableException">Neither side's certificate nor the number of tries allows another connection.</exception>
    /// <exception cref="OperationCanceledException">The caller has stopped listening.</exception>
    public async IAsyncEnumerable<WatchStep<TMessage>> RunAsync(string resumeToken, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var backoff = new Backoff(connection.Options.Retry, connection.Time);
        while (true)
        {
            using var session = new WatchSession<TMessage>(connection, wire, options, resumeToken);
            while (await session.NextAsync(cancellationToken) is { } message)
            {
                backoff.Progress();
                resumeToken = session.ResumeToken;
                yield return new(message, Lost: null, resumeToken);
            }

            cancellationToken.ThrowIfCancellationRequested();
            var wait = backoff.Fail((session.End as HubRefusedException)?.Refusal.RetryAfter ?? TimeSpan.Zero);
            if (!IsWorthRepeating(session.End) || backoff.IsExhausted)
                throw session.End;
            yield return new(Message: null, session.End, resumeToken);
            await backoff.WaitAsync(wait, cancellationToken);
        }
    }

    private static bool IsWorthRepeating(Exception end) => end switch
    {
        HubRefusedException refused => refused.Refusal.IsRetryable,
        HubUnreachableException unreachable => unreachable.IsRetryable,
        _ => false,
    };
}
