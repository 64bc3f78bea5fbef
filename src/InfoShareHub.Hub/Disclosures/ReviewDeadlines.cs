using InfoShareHub.Hub.Ledgers;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Glass;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.Sequencing;
using Microsoft.Extensions.Hosting;

namespace InfoShareHub.Hub.Disclosures;

/// <summary>
/// Escalates reviews of broken glass that were not done in time. Every hub looks; the command has one id on all of them, so one does it. What cannot be
/// written now is looked at again.
/// </summary>
internal sealed class ReviewDeadlines : BackgroundService
{
    // A review is due at an hour of the day: nobody minds a quarter of a minute.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private readonly LedgerService _ledger;
    private readonly TimeProvider _time;

    public ReviewDeadlines(LedgerService ledger, TimeProvider time)
    {
        (_ledger, _time) = (ledger, time);
    }

    private Sequencer Sequencer => _ledger.Host.Sequencer;

    private HubSecrets Secrets => _ledger.Host.Secrets;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await EscalateAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The hub is closing; another, or the next start, goes on.
        }
    }

    private async Task EscalateAsync(CancellationToken cancellationToken)
    {
        try
        {
            var now = _time.GetUtcNow();
            foreach (var grant in await Sequencer.ReadAsync(state => state.Glass.Overdue(now)).WaitAsync(cancellationToken))
            {
                await Sequencer.SubmitAsync(EscalateReview.Of(grant, Secrets)).WaitAsync(cancellationToken);
            }
        }
        catch (LedgerUnavailableException)
        {
            // The sequencer says so to the operator; the deadline is still past at the next look.
        }
    }
}
