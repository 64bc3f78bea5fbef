using Microsoft.Extensions.Hosting;

namespace InfoShareHub.Hub.Calls;

/// <summary>
/// Ends open streams when the hub stops: those that say goodbye by themselves get a moment for it, the rest end with SHUTTING_DOWN and the caller
/// sends again what it has no answer for. Without it an idle stream would hold up the stop until the host's own deadline.
/// </summary>
internal sealed class StreamEnding : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _ending = new();
    private readonly CancellationTokenRegistration _stopping;

    public StreamEnding(IHostApplicationLifetime lifetime)
    {
        Token = _ending.Token;
        _stopping = lifetime.ApplicationStopping.Register(() => _ending.CancelAfter(Moment));
    }

    /// <summary>Cancelled a moment after the hub began to stop.</summary>
    public CancellationToken Token { get; }

    public void Dispose()
    {
        _stopping.Dispose();
        _ending.Dispose();
    }
}
