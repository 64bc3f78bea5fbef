using StackExchange.Redis;

namespace InfoShareHub.Ledger.Redis;

/// <summary>Hears that something was appended, by whichever hub. An announcement is a hint and can be lost; whoever waits also polls.</summary>
internal sealed class HeadAnnouncements
{
    // Replaced at each announcement, then completed; exchanged by Interlocked only.
    private TaskCompletionSource _next = NewSource();

    /// <summary>Completes at the next announcement. Take it before reading the head, or what comes in between is missed.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public static async Task<HeadAnnouncements> SubscribeAsync(ISubscriber subscriber, RedisChannel channel)
    {
        var announcements = new HeadAnnouncements();
        // The queue form: handlers run one after another, in the order of the messages.
        var queue = await subscriber.SubscribeAsync(channel);
        queue.OnMessage(_ => Interlocked.Exchange(ref announcements._next, NewSource()).SetResult());
        return announcements;
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
