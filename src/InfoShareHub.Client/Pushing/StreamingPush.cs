using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Grpc.Core;

namespace InfoShareHub.Client.Pushing;

/// <summary>
/// Pushes a sequence through a stream and gets every request answered exactly once, across as many connections as that takes.
/// </summary>
/// <remarks>
/// <code>
/// source ─1▶ queue (bounded by the window) ─2▶ stream ─▶ hub
///                 ▲                                       │
///                 └──────4 asked to send again ◀──────────┤
/// outcomes ◀────────────────3 final answers ◀─────────────┘      5 connection lost: what is unanswered is sent again, first
/// </code>
/// At most <see cref="PushOptions.MaxInFlight"/> requests are between 1 and 3. The submission id makes sending again harmless.
/// </remarks>
internal sealed class StreamingPush<TRequest, TAnswer>(HubConnection connection, PushOptions options, PushWire<TRequest, TAnswer> wire)
{
    /// <summary>Answers to every request of <paramref name="source"/>, as they come: in the order sent unless something had to be sent again.</summary>
    public async IAsyncEnumerable<PushOutcome> SendAllAsync(
        IAsyncEnumerable<TRequest> source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var window = new SemaphoreSlim(options.MaxInFlight);
        var outcomes = Channel.CreateUnbounded<PushOutcome>();
        var running = RunAsync(source, window, outcomes.Writer, stop.Token);
        try
        {
            await foreach (var outcome in outcomes.Reader.ReadAllAsync(cancellationToken))
            {
                window.Release();
                yield return outcome;
            }

            await running;
        }
        finally
        {
            await stop.CancelAsync();
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsync(
        IAsyncEnumerable<TRequest> source, SemaphoreSlim window, ChannelWriter<PushOutcome> outcomes, CancellationToken cancellationToken)
    {
        var pending = new PendingSendings<TRequest>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var filling = FillAsync(source, window, pending, stop.Token);
        Exception? failure = null;
        try
        {
            await PushUntilAnsweredAsync(pending, outcomes, stop.Token);
            await filling;
        }
        catch (Exception cause)
        {
            failure = cause;
            throw;
        }
        finally
        {
            await stop.CancelAsync();
            await filling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            outcomes.Complete(failure);
        }
    }

    /// <summary>Step 1: takes from the source as the window allows.</summary>
    private async Task FillAsync(IAsyncEnumerable<TRequest> source, SemaphoreSlim window, PendingSendings<TRequest> pending, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var request in source.WithCancellation(cancellationToken))
            {
                await window.WaitAsync(cancellationToken);
                pending.Add(new Sending<TRequest>(request, wire.RequestId(request), connection.Time.GetTimestamp()));
            }
        }
        finally
        {
            // Also when the source fails: what it gave so far is still answered before its failure is reported.
            pending.EndOfSource();
        }
    }

    /// <summary>Step 5: one connection after the other until nothing is unanswered.</summary>
    private async Task PushUntilAnsweredAsync(PendingSendings<TRequest> pending, ChannelWriter<PushOutcome> outcomes, CancellationToken cancellationToken)
    {
        var backoff = new Backoff(connection.Options.Retry, connection.Time);
        while (await pending.IsAnythingLeftAsync(cancellationToken))
        {
            var session = new PushSession<TRequest, TAnswer>(connection, wire, pending, outcomes, backoff);
            try
            {
                await session.RunAsync(cancellationToken);
            }
            catch (RpcException failure)
            {
                var translated = RefusalReading.Translate(failure, cancellationToken);
                var wait = backoff.Fail((translated as HubRefusedException)?.Refusal.RetryAfter ?? TimeSpan.Zero);
                var isRetryable = translated is HubRefusedException { Refusal.IsRetryable: true } or HubUnreachableException { IsRetryable: true };
                if (!isRetryable || backoff.IsExhausted)
                    throw translated;
                await backoff.WaitAsync(wait, cancellationToken);
            }
        }
    }
}
