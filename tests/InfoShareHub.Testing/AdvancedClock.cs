namespace InfoShareHub.Testing;

/// <summary>The real clock, ahead by as much as a test says: days pass at once, and waits still take their time.</summary>
public sealed class AdvancedClock : TimeProvider
{
    private long _aheadTicks;

    /// <summary>Makes it later by this much.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref _aheadTicks, by.Ticks);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Volatile.Read(ref _aheadTicks));
}
