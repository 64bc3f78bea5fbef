using System.Collections.Concurrent;
using InfoShareHub.Client;

namespace InfoShareHub.Cli.Bench;

/// <summary>
/// Makes calls to a plan and times each from when it was meant to start: a call that had to wait because the ones before it were slow has waited, and a
/// measurement that forgets it flatters the server.
/// </summary>
internal sealed class LoadRun(LoadPlan plan, Func<int, CancellationToken, Task> call, TimeProvider time)
{
    private readonly ConcurrentBag<TimeSpan> _latencies = [];
    private int _failures;
    private string? _firstFailure;

    /// <summary>Calls with numbers from 0; the ones that warm up come first and are not measured.</summary>
    public async Task<LoadFigures> RunAsync(Action<int> progress, CancellationToken cancellationToken)
    {
        await Parallel.ForAsync(0, plan.WarmUpCalls, Options(cancellationToken), async (number, token) => await call(number, token));
        _latencies.Clear();

        var next = 0;
        var began = time.GetTimestamp();
        await Parallel.ForAsync(0, plan.Concurrency, Options(cancellationToken), async (_, token) =>
        {
            while (Interlocked.Increment(ref next) - 1 is var number && number < plan.Calls)
            {
                var intended = await WaitForTurnAsync(began, number, token);
                await TimeAsync(plan.WarmUpCalls + number, intended, token);
                if (number % 500 == 0)
                    progress(number);
            }
        });
        var elapsed = time.GetElapsedTime(began);

        return LoadFigures.Of([.. _latencies], _failures, elapsed, _firstFailure);
    }

    /// <summary>With a rate, call n is meant to start n/rate after the beginning; without, when somebody is free to make it.</summary>
    private async ValueTask<long> WaitForTurnAsync(long began, int number, CancellationToken cancellationToken)
    {
        if (plan.Rate == 0)
            return time.GetTimestamp();

        var intended = began + (long)((double)number / plan.Rate * time.TimestampFrequency);
        var wait = time.GetElapsedTime(time.GetTimestamp(), intended);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellationToken);
        return intended;
    }

    private async Task TimeAsync(int number, long intended, CancellationToken cancellationToken)
    {
        try
        {
            await call(number, cancellationToken);
            _latencies.Add(time.GetElapsedTime(intended));
        }
        catch (Exception failure) when (failure is HubRefusedException or HubUnreachableException)
        {
            Interlocked.Increment(ref _failures);
            Interlocked.CompareExchange(ref _firstFailure, failure.Message, comparand: null);
        }
    }

    private ParallelOptions Options(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = plan.Concurrency, CancellationToken = cancellationToken };
}
