using System.Collections.Concurrent;
using System.Threading.Channels;
using InfoShareHub.Ledger.Sequencing;

namespace InfoShareHub.Hub.Tests.Edge;

/// <summary>Who got as far as an endpoint.</summary>
internal sealed class Visits
{
    private int _count;

    public int Count => _count;

    public ConcurrentQueue<CallerIdentity> Callers { get; } = new();

    /// <summary>Signalled by each stream that has begun.</summary>
    public Channel<CallerIdentity> Streams { get; } = Channel.CreateUnbounded<CallerIdentity>();

    /// <summary>What the next unary endpoint throws, if anything.</summary>
    public Exception? Failure { get; set; }

    public void Add(CallerIdentity caller)
    {
        Interlocked.Increment(ref _count);
        Callers.Enqueue(caller);
        if (Failure is { } failure)
            throw failure;
    }
}
