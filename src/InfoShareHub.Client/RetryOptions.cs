namespace InfoShareHub.Client;

/// <summary>How often and how patiently something is tried again. Waits double from the first to the longest, each drawn at random up to its bound.</summary>
public sealed record RetryOptions
{
    /// <summary>Tries without any progress before giving up, the first included. 10: about half a minute with the default waits.</summary>
    public int MaxTries { get; init; } = 10;

    /// <summary>Bound of the first wait. 100 ms: a hub that lost a race is ready again within that.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Bound of every later wait. 5 s: a restarted hub is found soon, and not by everyone at once.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(5);
}
