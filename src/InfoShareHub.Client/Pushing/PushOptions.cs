namespace InfoShareHub.Client.Pushing;

/// <summary>How a push uses its stream.</summary>
public sealed record PushOptions
{
    /// <summary>
    /// Most requests that are sent and not yet answered, 1 to 1,000. 256: enough to fill the hub's batches, and small enough that little is sent again
    /// after a broken connection.
    /// </summary>
    public int MaxInFlight { get; init; } = 256;
}
