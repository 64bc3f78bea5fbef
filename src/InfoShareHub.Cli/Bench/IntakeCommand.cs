using System.CommandLine;
using System.Globalization;
using InfoShareHub.Cli.Sites;
using InfoShareHub.Cli.Terminals;

namespace InfoShareHub.Cli.Bench;

/// <summary><c>infoshare bench intake</c>: how fast concerns are taken.</summary>
internal static class IntakeCommand
{
    public static Command Create()
    {
        var calls = NumberOption.Between("--calls", "How many concerns", 100, 1_000_000, normally: 5000);
        var concurrency = NumberOption.Between("--concurrency", "How many at once", 1, 1000, normally: 64);
        var rate = NumberOption.Between("--rate", "Instead: so many a second, whatever the answers take; 0 for none", 0, 100_000, normally: 0);
        var seconds = NumberOption.Between("--seconds", "With --rate: for so long", 1, 3600, normally: 10);
        var children = NumberOption.Between("--children", "How many children the agencies know beforehand", 1, 100_000, normally: 2000);
        var redis = new Option<bool>("--redis") { Description = "Keep the ledger in a private redis-server (appendfsync always, TLS) instead of files." };
        var command = new Command(
            "intake",
            "Measures concerns a second, with latencies from the intended start, on a hub of its own (fsync before every answer), and the same calls to a bare echo: "
            + "the same server and mutual TLS, doing nothing. Loopback; client and server share the machine.")
        {
            calls, concurrency, rate, seconds, children, redis,
        };
        return command.Runs([ExitCode.Fault, ExitCode.Refused], async (parsed, terminal, cancellationToken) =>
        {
            var perSecond = parsed.GetRequiredValue(rate);
            var plan = new LoadPlan(
                perSecond == 0 ? parsed.GetRequiredValue(calls) : perSecond * parsed.GetRequiredValue(seconds), parsed.GetRequiredValue(concurrency), perSecond);
            using var folder = new WorkFolder("bench");
            var report = await new IntakeBench(plan, parsed.GetRequiredValue(children), parsed.GetValue(redis), folder.Path, terminal).RunAsync(cancellationToken);
            terminal.Result(report, plain => Describe(report, plain));
            if (report.Hub.FirstFailure is { } failure)
                terminal.Say($"first failure: {failure}");
            return report.Hub.Failures + report.Echo.Failures == 0 ? ExitCode.Success : ExitCode.Refused;
        });
    }

    private static void Describe(IntakeReport report, Terminal terminal)
    {
        var how = report.Plan.Rate == 0 ? $"{report.Plan.Concurrency} at once" : $"{report.Plan.Rate} a second";
        terminal.Line($"{report.Plan.Calls} concerns, {how}, {report.Records} records known; {report.Machine}");
        terminal.Line("            calls/s      p50 ms      p99 ms    p99.9 ms      max ms   failures");
        Row("hub", report.Hub);
        Row("echo", report.Echo);
        terminal.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"ratio {report.Ratio:0.000}; hub memory {report.HubMemoryMb:0} MB (peak {report.HubPeakMemoryMb:0} MB); {report.LedgerBytesPerCall:0} ledger bytes a concern"));

        void Row(string name, LoadFigures figures) => terminal.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-8}{figures.PerSecond,11:0}{figures.P50Ms,12:0.00}{figures.P99Ms,12:0.00}{figures.P999Ms,12:0.00}{figures.MaxMs,12:0.00}{figures.Failures,11}"));
    }
}
