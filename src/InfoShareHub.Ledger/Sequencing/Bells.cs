using System.Collections.Concurrent;

namespace InfoShareHub.Ledger.Sequencing;

/// <summary>
/// Wakes whoever waits for something to happen to a name, such as a mailbox. Take the bell first, look second, wait third: then nothing that happens
/// in between is missed.
/// </summary>
internal sealed class Bells
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _bells = new(StringComparer.Ordinal);

    /// <summary>Ends at the next ring after this call.</summary>
    public Task Next(string name) => _bells.GetOrAdd(name, static _ => NewBell()).Task;

    public void Ring(string name)
    {
        if (_bells.TryRemove(name, out var bell))
        {
            bell.TrySetResult();
        }
    }

    public void RingAll()
    {
        foreach (var name in _bells.Keys)
        {
            Ring(name);
        }
    }

    private static TaskCompletionSource NewBell() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
