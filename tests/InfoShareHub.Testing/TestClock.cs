namespace InfoShareHub.Testing;

/// <summary>A clock that moves only when a test says so; timers due by then fire before <see cref="Advance"/> returns.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();

    // Guarded by _gate.
    private readonly List<TestTimer> _timers = [];
    private DateTimeOffset _now = start;

    /// <summary>A clock that starts at the real time, for code that also meets the real clock, such as the TLS stack.</summary>
    public TestClock()
        : this(System.GetUtcNow())
    {
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers are waiting: a test can wait until a loop has begun to wait.</summary>
    public int WaitingTimers
    {
        get
        {
            lock (_gate)
                return _timers.Count(timer => timer.Due < DateTimeOffset.MaxValue);
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TestTimer(this, callback, state);
        lock (_gate)
            _timers.Add(timer);

        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves on, or back when <paramref name="by"/> is negative.</summary>
    public void Advance(TimeSpan by)
    {
        DateTimeOffset target;
        lock (_gate)
            target = _now + by;

        while (NextDue(target) is { } timer)
            timer.Fire();

        lock (_gate)
            _now = target;
    }

    internal void Remove(TestTimer timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }

    private TestTimer? NextDue(DateTimeOffset target)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.Due <= target).MinBy(timer => timer.Due);
            if (next is not null && next.Due > _now)
                _now = next.Due;

            return next;
        }
    }
}
