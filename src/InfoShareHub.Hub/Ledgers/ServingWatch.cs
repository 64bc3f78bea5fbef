using InfoShareHub.Ledger.Sequencing;
using Microsoft.Extensions.Hosting;

namespace InfoShareHub.Hub.Ledgers;

/// <summary>Tells the operator's log when the hub stops serving, why, and when it serves again.</summary>
internal sealed class ServingWatch : BackgroundService
{
    private readonly LedgerService _ledger;
    private readonly LedgerLog _log;

    public ServingWatch(LedgerService ledger, LedgerLog log)
    {
        _ledger = ledger;
        _log = log;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        ServingState serving = _ledger.Host.Sequencer.Serving;
        var wasServing = serving.IsServing;
        while (!stoppingToken.IsCancellationRequested)
        {
            var changed = serving.Changed;
            if (serving.IsServing != wasServing)
            {
                wasServing = serving.IsServing;
                if (serving.Fault is { } fault)
                {
                    _log.NotServing(fault);
                }
                else
                {
                    _log.ServingAgain();
                }
            }

            await changed.WaitAsync(stoppingToken);
        }
    }
}
