using InfoShareHub.Cli.Programs;
using InfoShareHub.Cli.Pushing;
using InfoShareHub.Cli.Sites;
using InfoShareHub.Cli.Synth;
using InfoShareHub.Cli.Synth.Agencies;
using InfoShareHub.Cli.Synth.People;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client;
using InfoShareHub.Client.Pushing;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Bench;

/// <summary>Measures how fast a hub takes concerns, and how fast the same machine takes the same calls when nothing is done with them.</summary>
internal sealed class IntakeBench(LoadPlan plan, int children, bool isRedis, string folder, Terminal terminal)
{
    private readonly SynthOptions _people = new(Seed: 1, children, Concerns: 0, new DateOnly(2025, 9, 1), SiteAgencies.Area);

    public async Task<IntakeReport> RunAsync(CancellationToken cancellationToken)
    {
        terminal.Say("starting a hub on an empty ledger");
        await using var bench = await BenchSite.StartAsync(folder, isRedis, cancellationToken);
        var site = bench.Site;
        var known = Population.Invent(_people).ToList();
        var records = await PushRecordsAsync(site, known, cancellationToken);

        var before = bench.LedgerBytes;
        terminal.Say($"submitting {plan.Calls} concerns to a hub that knows {records} records");
        LoadFigures hub;
        await using (var session = site.OpenSystem("education-contributor"))
            hub = await SubmitAsync(session.Connection, known, cancellationToken);
        var memory = site.Hub.Program.MemoryBytes / 1e6;
        var peak = site.Hub.Program.PeakMemoryBytes / 1e6;
        var bytes = (double)(bench.LedgerBytes - before) / (plan.Calls + plan.WarmUpCalls);
        await site.StopHubAsync();

        terminal.Say("the same calls to a bare echo");
        var echo = await EchoAsync(site, known, cancellationToken);
        var machine = $"{Environment.ProcessorCount} processors, .NET {Environment.Version}, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}";
        return new IntakeReport(plan, machine, records, hub, echo, hub.PerSecond / echo.PerSecond, memory, peak, bytes);
    }

    private async Task<int> PushRecordsAsync(Site site, List<Child> known, CancellationToken cancellationToken)
    {
        var pushed = 0;
        foreach (var agency in AgencyProfiles.All)
        {
            await using var session = site.OpenSystem($"{agency.Id}-contributor");
            var requests = known.SelectMany(child => RecordWriter.Write(child, agency, _people));
            var report = new PushReport();
            await foreach (var outcome in new RecordPush(session.Connection, new PushOptions()).SendAllAsync(requests.ToAsyncEnumerable(), cancellationToken))
            {
                report.Count(outcome);
                if (report.Answered() % 250 == 0)
                    terminal.Tick($"{pushed + report.Answered()} records pushed");
            }

            pushed += report.Accepted;
        }

        terminal.EndTicks();
        return pushed;
    }

    private async Task<LoadFigures> EchoAsync(Site site, List<Child> known, CancellationToken cancellationToken)
    {
        var ready = Path.Combine(folder, "echo.ready");
        await using var program = ChildProgram.Start(SiblingProgram.Load, ["--certs", site.Certs, "--ready-file", ready], Path.Combine(folder, "echo.log"));
        var address = new Uri(await program.WaitUntilReadyAsync(ready, cancellationToken));
        using var connection = new HubConnection(HubConnectionOptions.FromDirectory(address, site.Certs, "education-contributor"), TimeProvider.System);
        return await SubmitAsync(connection, known, cancellationToken);
    }

    private async Task<LoadFigures> SubmitAsync(HubConnection connection, List<Child> known, CancellationToken cancellationToken)
    {
        // Written beforehand: inventing people is not what is measured.
        var requests = Enumerable.Range(0, plan.Calls + plan.WarmUpCalls)
            .Select(number => ConcernWriter.Write(number, known[number % known.Count], AgencyProfiles.Education, recordId: null, _people)).ToList();
        var client = new ConcernService.ConcernServiceClient(connection.Invoker);
        var run = new LoadRun(plan, (number, token) => connection.CallAsync(options => client.SubmitConcernAsync(requests[number], options), token), TimeProvider.System);
        var figures = await run.RunAsync(number => terminal.Tick($"{number} of {plan.Calls} calls"), cancellationToken);
        terminal.EndTicks();
        return figures;
    }
}
