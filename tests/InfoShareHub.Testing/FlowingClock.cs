namespace InfoShareHub.Testing;

/// <summary>
/// A clock that begins when a test says, flows as fast as the real one, and can be moved on: for a whole hub, which waits for the next point of its time grid and would
/// wait for ever by a clock that stands still.
/// </summary>
public sealed class FlowingClock : TimeProvider, IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(2);

    private readonly Lock _gate = new();
    private readonly TestClock _clock;
    private readonly ITimer _flow;

    // Guarded by _gate.
    private long _last = System.GetTimestamp();

    public FlowingClock(DateTimeOffset start)
    {
        _clock = new TestClock(start);
        _flow = System.CreateTimer(_ => Advance(TimeSpan.Zero), state: null, Step, Step);
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => _clock.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _clock.GetUtcNow();

    /// <inheritdoc/>
    public override long GetTimestamp() => _clock.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => _clock.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves on by so much more than has passed.</summary>
    public void Advance(TimeSpan by)
    {
        lock (_gate)
        {
            var now = System.GetTimestamp();
            var passed = System.GetElapsedTime(_last, now);
            _last = now;
            _clock.Advance(passed + by);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _flow.Dispose();
}
