using System.CommandLine;
using System.Globalization;
using InfoShareHub.Cli.Csv;
using InfoShareHub.Cli.Sites;
using InfoShareHub.Cli.Terminals;

namespace InfoShareHub.Cli.Bench;

/// <summary><c>infoshare bench records FILE.csv</c>: a table of people through the hub.</summary>
internal static class RecordsCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A .csv file with an agency column: police, health, education, social or charity." }.AcceptExistingOnly();
        var map = new Option<string[]>("--map") { Description = $"FIELD=COLUMN; may be repeated. Fields: {string.Join(' ', RecordTable.Fields)}." };
        var truth = new Option<string?>("--truth") { Description = "Column with the true child, for precision and recall." };
        var redis = new Option<bool>("--redis") { Description = "Keep the ledger in a private redis-server instead of files." };
        var command = new Command("records", "Pushes a table through a hub of its own as its agencies would, and measures records a second, restart, offline proof and, with --truth, linkage.") { file, map, truth, redis };
        return command.Runs([ExitCode.Fault, ExitCode.Refused], async (parsed, terminal, cancellationToken) =>
        {
            var records = AgencyRecords.Read(parsed.GetRequiredValue(file).FullName, parsed.GetValue(map) ?? [], parsed.GetValue(truth));
            using var folder = new WorkFolder("bench");
            var report = await new RecordsBench(records, parsed.GetValue(redis), folder.Path, terminal).RunAsync(cancellationToken);
            terminal.Result(report, plain => Describe(report, plain));
            return report is { Refused: 0, IsVerified: true } ? ExitCode.Success : ExitCode.Refused;
        });
    }

    private static void Describe(RecordsReport report, Terminal terminal)
    {
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{report.Records} records accepted, {report.Refused} refused, in {report.Seconds:0.0} s: {report.PerSecond:0} a second, p50 {report.P50Ms:0.0} ms, p99 {report.P99Ms:0.0} ms"));
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"hub memory {report.HubMemoryMb:0} MB, ledger {report.LedgerMb:0.0} MB; started again in {report.RestartSeconds:0.0} s; proved offline in {report.VerifySeconds:0.0} s: {(report.IsVerified ? "sound" : "NOT SOUND")}"));
        if (report.Links is { } links)
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"links: precision {links.Precision:0.0000}, recall {links.Recall:0.0000}, F1 {links.F1:0.0000} over {links.TruePairs} true pairs"));
    }
}
