using System.IO.Pipelines;

namespace Pipelines.Sockets.Unofficial;

/// <summary>Runs the continuations of pipes on a few threads of its own, and on the shared pool once too many wait. Safe for any thread.</summary>
public sealed class DedicatedThreadPoolPipeScheduler : PipeScheduler, IDisposable
{
    // Guards _waiting, _idle and _stopped; workers sleep on it.
    private readonly object _gate = new();
    private readonly Queue<(Action<object?> Action, object? State)> _waiting = new();
    private readonly int _useThreadPoolQueueLength;
    private int _idle;
    private bool _stopped;
    private long _servicedByQueue;
    private long _servicedByPool;

    /// <summary>Starts the threads; they do not keep the process alive.</summary>
    /// <param name="name">Name of the threads.</param>
    /// <param name="workerCount">How many threads.</param>
    /// <param name="useThreadPoolQueueLength">How many may wait before the shared pool is used.</param>
    /// <param name="priority">Priority of the threads.</param>
    public DedicatedThreadPoolPipeScheduler(
        string? name = null, int workerCount = 5, int useThreadPoolQueueLength = 10, ThreadPriority priority = ThreadPriority.Normal)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(workerCount);
        WorkerCount = workerCount;
        _useThreadPoolQueueLength = useThreadPoolQueueLength;
        for (var i = 0; i < workerCount; i++)
            new Thread(Work) { IsBackground = true, Name = name, Priority = priority }.Start();
    }

    /// <summary>Number of threads.</summary>
    public int WorkerCount { get; }

    /// <summary>Threads with nothing to do.</summary>
    public int AvailableCount => Volatile.Read(ref _idle);

    /// <summary>What the own threads have run.</summary>
    public long TotalServicedByQueue => Interlocked.Read(ref _servicedByQueue);

    /// <summary>What the shared pool has run.</summary>
    public long TotalServicedByPool => Interlocked.Read(ref _servicedByPool);

    /// <inheritdoc/>
    public override void Schedule(Action<object?> action, object? state)
    {
        lock (_gate)
        {
            if (!_stopped && _waiting.Count < _useThreadPoolQueueLength)
            {
                _waiting.Enqueue((action, state));
                Monitor.Pulse(_gate);
                return;
            }
        }
        Interlocked.Increment(ref _servicedByPool);
        ThreadPool.Schedule(action, state);
    }

    /// <summary>Lets the threads finish what waits and end; anything scheduled from now on runs on the shared pool.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _stopped = true;
            Monitor.PulseAll(_gate);
        }
    }

    private void Work()
    {
        while (TryTake(out var work))
        {
            Interlocked.Increment(ref _servicedByQueue);
            work.Action(work.State);
        }
    }

    private bool TryTake(out (Action<object?> Action, object? State) work)
    {
        lock (_gate)
        {
            _idle++;
            while (_waiting.Count == 0 && !_stopped)
                Monitor.Wait(_gate);
            _idle--;
            return _waiting.TryDequeue(out work);
        }
    }
}
