namespace InfoShareHub.Hub.Reading;

/// <summary>
/// Replies that could tell by their duration whether something is held leave at the next point of a fixed grid, counted from when the call began, after durability. One
/// thread lets all of them go: a timer for each would begin when the answer is made and count in the system's coarse ticks (4 ms on Linux), so that the fraction it was made
/// at would show.
/// </summary>
internal sealed class TimeGrid : IDisposable
{
    private const int StepMilliseconds = 5;

    private readonly TimeProvider _time;

    // Guards what follows; the thread sleeps on it.
    private readonly object _gate = new();
    private readonly PriorityQueue<TaskCompletionSource, long> _waiting = new();
    private bool _isStopped;

    public TimeGrid(TimeProvider time)
    {
        _time = time;
        new Thread(LetGo) { IsBackground = true, Name = "time grid" }.Start();
    }

    /// <summary>Makes an answer and holds it until the next point of the grid, counted from now.</summary>
    public async Task<TAnswer> AlignAsync<TAnswer>(Func<Task<TAnswer>> answer, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        var made = await answer();
        await AlignAsync(started, cancellationToken);
        return made;
    }

    /// <summary>Ends at the first multiple of 5 ms after <paramref name="started"/> that is not past.</summary>
    public Task AlignAsync(long started, CancellationToken cancellationToken)
    {
        var steps = ((long)_time.GetElapsedTime(started).TotalMilliseconds / StepMilliseconds) + 1;
        var due = started + (steps * StepMilliseconds * _time.TimestampFrequency / 1_000);
        var leaving = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Enqueue(leaving, due);
            if (_waiting.Count == 1)
            {
                Monitor.Pulse(_gate);
            }
        }

        return leaving.Task.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isStopped = true;
            Monitor.Pulse(_gate);
        }
    }

    private void LetGo()
    {
        lock (_gate)
        {
            while (!_isStopped)
            {
                var now = _time.GetTimestamp();
                while (_waiting.TryPeek(out var leaving, out var due) && due <= now)
                {
                    _waiting.Dequeue();
                    leaving.SetResult();
                }

                Monitor.Wait(_gate, _waiting.Count == 0 ? Timeout.Infinite : 1);
            }

            // The hub is closing: what was made need not wait.
            while (_waiting.TryDequeue(out var leaving, out _))
            {
                leaving.SetResult();
            }
        }
    }
}
