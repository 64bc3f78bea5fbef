using System.Collections.Concurrent;

namespace InfoShareHub.Compat.Tests.Loopback;

/// <summary>Lets a test wait until a handler has begun, or has been told to stop.</summary>
internal sealed class EchoJournal
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _events = new(StringComparer.Ordinal);

    public void Begun(string text) => Event("begun " + text).TrySetResult();

    public void Stopped(string text) => Event("stopped " + text).TrySetResult();

    public Task WaitForBegunAsync(string text) => Event("begun " + text).Task.WaitAsync(TimeSpan.FromSeconds(10));

    public Task WaitForStoppedAsync(string text) => Event("stopped " + text).Task.WaitAsync(TimeSpan.FromSeconds(10));

    private TaskCompletionSource Event(string name) => _events.GetOrAdd(name, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
