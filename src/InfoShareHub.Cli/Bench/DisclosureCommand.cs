using System.CommandLine;
using System.Globalization;
using InfoShareHub.Cli.Sites;
using InfoShareHub.Cli.Terminals;

namespace InfoShareHub.Cli.Bench;

/// <summary><c>infoshare bench disclose</c>: how long an answer about many items takes.</summary>
internal static class DisclosureCommand
{
    public static Command Create()
    {
        var calls = NumberOption.Between("--calls", "How often to ask", 10, 100_000, normally: 500);
        var items = NumberOption.Between("--items", "How many items are held about the child", 1, 450, normally: 200);
        var redis = new Option<bool>("--redis") { Description = "Keep the ledger in a private redis-server instead of files." };
        var command = new Command("disclose", "Measures disclosures of many items about one child on a hub of its own, one after the other, from the call to the whole answer, the time grid of 5 ms included.") { calls, items, redis };
        return command.Runs([ExitCode.Fault, ExitCode.Refused], async (parsed, terminal, cancellationToken) =>
        {
            using var folder = new WorkFolder("bench");
            var report = await new DisclosureBench(parsed.GetRequiredValue(calls), parsed.GetRequiredValue(items), parsed.GetValue(redis), folder.Path, terminal).RunAsync(cancellationToken);
            terminal.Result(report, plain => plain.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Figures.Calls} disclosures over {report.Items} items, {report.Shown} shown in each: p50 {report.Figures.P50Ms:0.0} ms, p99 {report.Figures.P99Ms:0.0} ms, max {report.Figures.MaxMs:0.0} ms")));
            return report.Shown == report.Items ? ExitCode.Success : ExitCode.Refused;
        });
    }
}
