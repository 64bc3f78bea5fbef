namespace InfoShareHub.Client.Watching;

/// <summary>How a watch notices that it has lost its hub.</summary>
public sealed record AlertWatchOptions
{
    /// <summary>
    /// Longest silence before the connection counts as lost. 20 s: the hub gives a sign of life at least every 5 s, so this is three missed in a row
    /// with room for a slow network.
    /// </summary>
    public TimeSpan MaxSilence { get; init; } = TimeSpan.FromSeconds(20);
}
