using System.Security.Cryptography;

namespace InfoShareHub.Client;

/// <summary>The waits between tries: doubling bounds, drawn at random below each, so that many clients do not return in step.</summary>
internal sealed class Backoff(RetryOptions options, TimeProvider time)
{
    /// <summary>Tries that failed since the last progress. Touched by the one loop that owns this backoff.</summary>
    private int _failures;

    /// <summary>Whether the last allowed try has failed.</summary>
    public bool IsExhausted => _failures >= options.MaxTries;

    /// <summary>Something was answered: count from the start again.</summary>
    public void Progress() => _failures = 0;

    /// <summary>Counts a failed try and says how long to wait before the next: never less than the hub asked for.</summary>
    public TimeSpan Fail(TimeSpan asked)
    {
        var doublings = Math.Min(_failures++, 20);
        var bound = Math.Min(options.FirstWait.TotalMilliseconds * (1 << doublings), options.LongestWait.TotalMilliseconds);
        var drawn = bound * RandomNumberGenerator.GetInt32(500, 1001) / 1000;

        return asked.TotalMilliseconds > drawn
            ? asked + TimeSpan.FromMilliseconds(asked.TotalMilliseconds * RandomNumberGenerator.GetInt32(0, 251) / 1000)
            : TimeSpan.FromMilliseconds(drawn);
    }

    /// <summary>Waits that long.</summary>
    public Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken) => Task.Delay(wait, time, cancellationToken);
}
