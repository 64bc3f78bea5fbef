namespace InfoShareHub.Hub.Reading;

/// <summary>Replies that could tell by their duration whether something is held leave at the next point of a fixed grid, after durability.</summary>
internal sealed class TimeGrid
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(5);

    private readonly TimeProvider _time;

    public TimeGrid(TimeProvider time)
    {
        _time = time;
    }

    /// <summary>Ends at the first multiple of 5 ms after <paramref name="started"/> that is not past.</summary>
    public async Task AlignAsync(long started, CancellationToken cancellationToken)
    {
        var elapsed = _time.GetElapsedTime(started);
        var left = Step.Ticks - (elapsed.Ticks % Step.Ticks);
        await Task.Delay(TimeSpan.FromTicks(left), _time, cancellationToken);
    }
}
