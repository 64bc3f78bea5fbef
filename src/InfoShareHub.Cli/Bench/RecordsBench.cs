using System.Collections.Concurrent;
using System.Diagnostics;
using InfoShareHub.Cli.Sites;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Pushing;

namespace InfoShareHub.Cli.Bench;

/// <summary>Pushes a table of people through the hub as their agencies would, all at once, and measures intake, restart, proof and linkage.</summary>
internal sealed class RecordsBench(AgencyRecords records, bool isRedis, string folder, Terminal terminal)
{
    private readonly ConcurrentBag<TimeSpan> _latencies = [];
    private int _refused;

    public async Task<RecordsReport> RunAsync(CancellationToken cancellationToken)
    {
        terminal.Say("starting a hub on an empty ledger");
        await using var bench = await BenchSite.StartAsync(folder, isRedis, cancellationToken);
        var site = bench.Site;
        var total = records.Requests.Values.Sum(list => list.Count);
        terminal.Say($"pushing {total} records of {records.Requests.Count} agencies");
        var push = Stopwatch.StartNew();
        await Task.WhenAll(records.Requests.Keys.Select(agency => PushAsync(site, agency, total, cancellationToken)));
        push.Stop();
        terminal.EndTicks();

        var memory = site.Hub.Program.MemoryBytes / 1e6;
        await site.StopHubAsync();
        var linked = records.Truth.Count == 0 ? null : await LinkTable.ReadAsync(site, cancellationToken);
        terminal.Say("starting the hub again");
        var restart = Stopwatch.StartNew();
        await site.StartHubAsync(cancellationToken);
        restart.Stop();
        await site.StopHubAsync();
        terminal.Say("proving the ledger");
        var verify = Stopwatch.StartNew();
        var isSound = await OfflineProof.RunAsync(site, bench.Source, cancellationToken) == 0;
        verify.Stop();

        var figures = LoadFigures.Of([.. _latencies], _refused, push.Elapsed, firstFailure: null);
        var ledgerMb = bench.LedgerBytes / 1e6;
        return new RecordsReport(
            figures.Calls, _refused, figures.Seconds, figures.PerSecond, figures.P50Ms, figures.P99Ms, memory, restart.Elapsed.TotalSeconds, verify.Elapsed.TotalSeconds, isSound, ledgerMb,
            linked is null ? null : PairwiseScore.Of(linked, records.Truth));
    }

    private async Task PushAsync(Site site, string agency, int total, CancellationToken cancellationToken)
    {
        await using var session = site.OpenSystem($"{agency}-contributor");
        var outcomes = new RecordPush(session.Connection, new PushOptions()).SendAllAsync(records.Requests[agency].ToAsyncEnumerable(), cancellationToken);
        await foreach (var outcome in outcomes)
        {
            if (outcome.Receipt is not null)
            {
                _latencies.Add(outcome.Elapsed);
            }
            else if (Interlocked.Increment(ref _refused) <= 5)
            {
                terminal.Say($"{outcome.SubmissionId} {RefusalText.Of(outcome.Refusal!)}");
            }

            if (_latencies.Count % 500 == 0)
                terminal.Tick($"{_latencies.Count} of {total}");
        }
    }
}
