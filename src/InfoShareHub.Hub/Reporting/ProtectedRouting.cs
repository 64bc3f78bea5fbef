using System.Diagnostics.Metrics;
using InfoShareHub.Hub.Ledgers;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Reporting;
using InfoShareHub.Ledger.Sequencing;
using Microsoft.Extensions.Hosting;

namespace InfoShareHub.Hub.Reporting;

/// <summary>
/// Sees to it that no report by the protected route is left lying: whenever somebody is enrolled or the protocol changes, what waits is routed again.
/// What still reaches nobody is told to the operator as a count.
/// </summary>
internal sealed class ProtectedRouting : BackgroundService
{
    public const string MeterName = "InfoShareHub.Reporting";

    // What the protocol allows may change with the day, and a change may have been set for a time: neither rings.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan WhenBusy = TimeSpan.FromMilliseconds(500);

    private readonly LedgerService _ledger;
    private readonly TimeProvider _time;
    private readonly ProtectedRouteLog _log;
    private readonly Meter _meter = new(MeterName);

    // Written by the loop, read by whoever collects measures.
    private volatile int _waiting;

    public ProtectedRouting(LedgerService ledger, TimeProvider time, ProtectedRouteLog log)
    {
        _ledger = ledger;
        _time = time;
        _log = log;
        _meter.CreateObservableGauge("infoshare.reporting.protected_waiting", () => _waiting, "{report}", "Reports by the protected route that reach nobody.");
    }

    private Sequencer Sequencer => _ledger.Host.Sequencer;

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // Both taken before looking, so that nothing falls in between.
            var rung = Sequencer.Bells.Next(MailboxBells.Routing);
            var changed = Sequencer.Serving.Changed;
            try
            {
                var today = DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);
                var (waiting, isDue) = await Sequencer.ReadAsync(state => (state.ProtectedReports.WaitingCount, RouteProtected.IsDue(state, today)));
                if (isDue)
                {
                    await RouteAsync(today, stoppingToken);
                    continue;
                }

                Tell(waiting);
                await rung.WaitAsync(waiting == 0 ? Timeout.InfiniteTimeSpan : LookAgain, _time, stoppingToken);
            }
            catch (TimeoutException)
            {
                // Somebody waits: look again.
            }
            catch (LedgerUnavailableException)
            {
                // Said elsewhere; what waits goes on waiting until the hub serves again.
                await changed.WaitAsync(stoppingToken);
            }
        }
    }

    private async Task RouteAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var committed = await Sequencer.SubmitAsync(new RouteProtected(today)).WaitAsync(cancellationToken);
        if (committed.Refusal is not null)
        {
            await Task.Delay(WhenBusy, _time, cancellationToken);
        }
    }

    private void Tell(int waiting)
    {
        if (waiting == _waiting)
        {
            return;
        }

        _waiting = waiting;
        if (waiting > 0)
        {
            _log.ReachesNobody(waiting);
        }
        else
        {
            _log.AllReached();
        }
    }
}
