using System.Collections.Concurrent;
using InfoShareHub.Ledger.State;

namespace InfoShareHub.Ledger.Sequencing;

/// <summary>Reads that wait for the moment between two batches.</summary>
internal sealed class StateReads
{
    private readonly ConcurrentQueue<PendingRead> _pending = [];

    public Task<T> Add<T>(Func<HubState, T> read)
    {
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _pending.Enqueue(new PendingRead(
            state =>
            {
                try
                {
                    completion.TrySetResult(read(state));
                }
#pragma warning disable CA1031 // The fault is the reader's answer; the sequencer goes on.
                catch (Exception fault)
#pragma warning restore CA1031
                {
                    completion.TrySetException(fault);
                }
            },
            failure => completion.TrySetException(failure)));
        return completion.Task;
    }

    public void Serve(HubState state)
    {
        while (_pending.TryDequeue(out var read))
        {
            read.Serve(state);
        }
    }

    public void Fail(Exception failure)
    {
        while (_pending.TryDequeue(out var read))
        {
            read.Fail(failure);
        }
    }

    private sealed record PendingRead(Action<HubState> Serve, Action<Exception> Fail);
}
