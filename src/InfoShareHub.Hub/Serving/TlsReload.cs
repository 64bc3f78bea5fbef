using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InfoShareHub.Hub.Serving;

/// <summary>
/// Reads the certificate folder again when a file in it changes. What cannot be read leaves the last good in force and raises an alarm. Looks at times and
/// lengths once a second rather than being notified: notifications are lost on network file systems and with renamed folders.
/// </summary>
internal sealed class TlsReload(CurrentTls current, TimeProvider time, ILogger<TlsReload> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    // Only one thread looks at a time: the loop's.
    private string _unsettled = "";

    /// <summary>Looks once; true if something new is in force.</summary>
    public bool Look()
    {
        var stamp = TlsMaterial.StampOf(current.Folder);
        if (stamp == current.Stamp)
            return false;

        // Read only what is the same at two looks: certificate and key are two files and cannot change at one moment.
        if (stamp != _unsettled)
        {
            _unsettled = stamp;
            return false;
        }

        // Remembered before it is read: a bad file alarms once, and is read again when it changes again.
        current.Stamp = stamp;
        try
        {
            current.Material = TlsMaterial.Load(current.Folder, current.TrustDomain, time.GetUtcNow());
            ServingLog.TlsReloaded(log, current.Material.Trust.Revocations?.Count ?? 0);
            return true;
        }
        catch (HubStartException exception)
        {
            ServingLog.TlsNotReloaded(log, exception.Message);
            return false;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                Look();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The hub stops.
        }
    }
}
