namespace InfoShareHub.Ledger.Sequencing;

/// <summary>Whether the hub may serve, and if not, why. Read on any thread; changed by the sequencer.</summary>
internal sealed class ServingState
{
    private volatile string? _fault = "the ledger has not been opened";
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsServing => _fault is null;

    /// <summary>One sentence for operators; null while serving. Holds no personal data.</summary>
    public string? Fault => _fault;

    /// <summary>Set once when no recovery is possible: a human must act.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>Ends at the next change.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    public void Serve() => Set(fault: null, isFinal: false);

    public void Stop(string fault) => Set(fault, isFinal: false);

    public void StopForGood(string fault) => Set(fault, isFinal: true);

    private void Set(string? fault, bool isFinal)
    {
        if (IsFinal || string.Equals(fault, _fault, StringComparison.Ordinal))
        {
            return;
        }

        IsFinal = isFinal;
        _fault = fault;
        Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }
}
