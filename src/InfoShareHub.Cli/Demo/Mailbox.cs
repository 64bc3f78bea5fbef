using System.Threading.Channels;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Client.Watching;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Demo;

/// <summary>A mailbox somebody watches: alerts are taken as they come and handed out when the story asks for them.</summary>
internal sealed class Mailbox : IAsyncDisposable
{
    /// <summary>Longest wait for an alert; it takes milliseconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HubSession _session;
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<Alert> _alerts = Channel.CreateUnbounded<Alert>();
    private readonly TaskCompletionSource _caughtUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _watching;

    public Mailbox(HubSession session)
    {
        _session = session;
        _watching = WatchAsync();
    }

    /// <summary>Completes once everything that waited has come.</summary>
    public Task WhenCaughtUpAsync(CancellationToken cancellationToken) => _caughtUp.Task.WaitAsync(Patience, cancellationToken);

    /// <summary>The next alert, acknowledged.</summary>
    /// <exception cref="TimeoutException">None came.</exception>
    public async Task<Alert> NextAsync(CancellationToken cancellationToken)
    {
        var alert = await _alerts.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(Patience, cancellationToken);
        var watch = new AlertWatch(_session.Connection, new AlertWatchOptions());
        await _session.CheckAsync(await watch.AcknowledgeAsync([alert.AlertId], cancellationToken), cancellationToken);
        return alert;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _session.DisposeAsync();
        _stop.Dispose();
    }

    private async Task WatchAsync()
    {
        try
        {
            await foreach (var notice in new AlertWatch(_session.Connection, new AlertWatchOptions()).WatchAsync("", _stop.Token))
            {
                if (notice is WatchNotice.CaughtUp)
                    _caughtUp.TrySetResult();
                if (notice is WatchNotice.Arrived arrived)
                    await _alerts.Writer.WriteAsync(arrived.Alert, _stop.Token);
            }
        }
        catch (Exception failure)
        {
            // Whoever waits for this mailbox is told; nobody else needs to be.
            _caughtUp.TrySetException(failure);
            _alerts.Writer.TryComplete(failure);
            throw;
        }
    }
}
