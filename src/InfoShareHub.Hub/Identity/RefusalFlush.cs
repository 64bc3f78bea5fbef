using InfoShareHub.Ledger;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InfoShareHub.Hub.Identity;

/// <summary>Writes what the counter counted to the ledger every minute, and once more when the hub stops.</summary>
internal sealed class RefusalFlush(RefusalCounter counter, CountRefusals write, TimeProvider time, ILogger<RefusalFlush> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>The server has stopped by now (hosted services stop in reverse), so nothing is counted any more; the sequencer still runs.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await FlushAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await FlushAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The last flush is StopAsync's.
        }
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        var refusals = counter.Take();
        if (refusals.Count == 0)
            return;

        try
        {
            await write(refusals, cancellationToken);
        }
        catch (Exception exception) when (exception is LedgerUnavailableException or OperationCanceledException)
        {
            counter.PutBack(refusals);
            IdentityLog.RefusalsNotWritten(log, refusals.Count, exception.GetType().Name);
        }
    }
}
