using InfoShareHub.Hub.Ledgers;
using InfoShareHub.Hub.Options;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Recalling;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InfoShareHub.Hub.Recalls;

/// <summary>Looks now and then for what time alone brings about, and has it written down. Every hub does; what is due has a name, so that one writes it.</summary>
internal sealed class RecallTimer(LedgerService ledger, HubOptions options, TimeProvider time, ILogger<RecallTimer> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Recalls.Look, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await ChaseAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next hub that looks finds it due.
        }
    }

    private async Task ChaseAsync(CancellationToken cancellationToken)
    {
        var sequencer = ledger.Host.Sequencer;
        try
        {
            while (true)
            {
                var now = time.GetUtcNow();
                var due = await sequencer.ReadAsync(state => DueRecalls.NameOf(state, now, options.Recalls.Overdue)).WaitAsync(cancellationToken);
                if (due is null)
                    return;

                await sequencer.SubmitAsync(new ChaseRecalls(due, now, options.Recalls.Overdue)).WaitAsync(cancellationToken);
            }
        }
        catch (LedgerUnavailableException exception)
        {
            RecallLog.NotChased(log, exception.GetType().Name);
        }
    }
}
