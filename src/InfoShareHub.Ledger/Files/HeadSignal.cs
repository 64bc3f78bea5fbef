namespace InfoShareHub.Ledger.Files;

/// <summary>Wakes whoever waits for the head to grow. Costs nothing while nobody waits.</summary>
internal sealed class HeadSignal
{
    // Guards _next and _closed.
    private readonly Lock _gate = new();
    private TaskCompletionSource? _next;
    private bool _closed;

    /// <summary>Completes at the next <see cref="Raise"/>. Take it first, then look at the head: that order misses nothing.</summary>
    public Task Next()
    {
        lock (_gate)
        {
            if (_closed)
                return Task.CompletedTask;

            _next ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _next.Task;
        }
    }

    public void Raise() => Take(close: false)?.TrySetResult();

    public void Close() => Take(close: true)?.TrySetResult();

    private TaskCompletionSource? Take(bool close)
    {
        lock (_gate)
        {
            _closed |= close;
            var next = _next;
            _next = null;
            return next;
        }
    }
}
