namespace InfoShareHub.Hub.Tests.Edge;

/// <summary>Waits for what another thread does, with a deadline.</summary>
internal static class Until
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    /// <summary>Takes until something is there.</summary>
    public static async Task<IReadOnlyList<T>> NotEmpty<T>(Func<IReadOnlyList<T>> take)
    {
        IReadOnlyList<T> taken = [];
        await True(() => (taken = take()).Count > 0);
        return taken;
    }

    /// <summary>Looks until it is so.</summary>
    public static async Task True(Func<bool> isSo)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        while (!isSo())
        {
            if (deadline.IsCancellationRequested)
                throw new TimeoutException("it never became so");

            await Task.Yield();
        }
    }
}
