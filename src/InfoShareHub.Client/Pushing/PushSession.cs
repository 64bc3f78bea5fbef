using System.Threading.Channels;
using Grpc.Core;

namespace InfoShareHub.Client.Pushing;

/// <summary>One connection's part of a push: writes and reads at once, and ends when everything is answered or the stream breaks.</summary>
internal sealed class PushSession<TRequest, TAnswer>(
    HubConnection connection,
    PushWire<TRequest, TAnswer> wire,
    PendingSendings<TRequest> pending,
    ChannelWriter<PushOutcome> outcomes,
    Backoff backoff)
{
    /// <summary>Time stamp before which nothing more is written, because the hub asked to wait. Written by the reader, read by the writer.</summary>
    private long _pausedUntil;

    /// <summary>Runs the session to its end.</summary>
    /// <exception cref="RpcException">The stream broke; what is unanswered is still pending.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var call = wire.Open(connection.StreamOptions(stop.Token));

        var writing = WriteAsync(call.RequestStream, stop.Token);
        try
        {
            await ReadAsync(call.ResponseStream, cancellationToken);
            if (pending.Awaited().Length > 0)
                throw new RpcException(new Status(StatusCode.Unavailable, "the hub ended the stream before it had answered everything"));
        }
        finally
        {
            // The reader ends with the hub's own words; the writer's failure is only its echo.
            await stop.CancelAsync();
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WriteAsync(IClientStreamWriter<TRequest> stream, CancellationToken cancellationToken)
    {
        foreach (var sending in pending.Awaited())
            await stream.WriteAsync(sending.Request, cancellationToken);

        while (await pending.Queue.WaitToReadAsync(cancellationToken))
        {
            await WaitOutPauseAsync(cancellationToken);
            if (!pending.Queue.TryRead(out var sending))
                continue;
            pending.Await(sending);
            await stream.WriteAsync(sending.Request, cancellationToken);
        }

        await stream.CompleteAsync();
    }

    private async Task ReadAsync(IAsyncStreamReader<TAnswer> stream, CancellationToken cancellationToken)
    {
        while (await stream.MoveNext(cancellationToken))
        {
            var sending = pending.TakeAwaited();
            if (sending is null || sending.SubmissionId != wire.AnswerId(stream.Current))
                throw new RpcException(new Status(StatusCode.DataLoss, "the hub's answers are not in the order of the requests"));

            var outcome = wire.Outcome(stream.Current, connection.Time.GetElapsedTime(sending.FirstSent));
            if (outcome.Refusal is { IsRetryable: true } refusal && ++sending.Refusals < connection.Options.Retry.MaxTries)
            {
                Volatile.Write(ref _pausedUntil, connection.Time.GetTimestamp() + Ticks(backoff.Fail(refusal.RetryAfter)));
                pending.SendAgain(sending);
                continue;
            }

            backoff.Progress();
            outcomes.TryWrite(outcome);
            pending.Answered();
        }
    }

    private async Task WaitOutPauseAsync(CancellationToken cancellationToken)
    {
        while (connection.Time.GetElapsedTime(connection.Time.GetTimestamp(), Volatile.Read(ref _pausedUntil)) is { Ticks: > 0 } left)
            await backoff.WaitAsync(left, cancellationToken);
    }

    private long Ticks(TimeSpan wait) => (long)(wait.TotalSeconds * connection.Time.TimestampFrequency);
}
