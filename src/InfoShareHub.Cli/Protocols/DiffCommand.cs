using System.CommandLine;
using System.Globalization;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Protocol;
using InfoShareHub.Protocol.Proving;

namespace InfoShareHub.Cli.Protocols;

/// <summary><c>infoshare protocol diff</c>: every cell in which two protocols differ, who gains and who loses.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var old = new Argument<FileInfo>("OLD") { Description = "The document in force." };
        var @new = new Argument<FileInfo>("NEW") { Description = "The document proposed." };
        var baseline = new Option<FileInfo?>("--baseline") { Description = "The baseline, where OLD and NEW are overlays of it." };
        var command = new Command("diff", "Lists every cell that changes from one protocol to the other: for whom and when, from what to what, and whether somebody is shown more.")
        {
            old, @new, baseline,
        };
        return command.Runs([ExitCode.Widens], (parsed, terminal, _) =>
        {
            FileInfo[] under = parsed.GetValue(baseline) is { } file ? [file] : [];
            ProtocolSet before = DocumentSet.ReadSound([.. under, parsed.GetRequiredValue(old)]), after = DocumentSet.ReadSound([.. under, parsed.GetRequiredValue(@new)]);
            var diff = SetDiff.Of(before, after);
            foreach (var (area, each) in diff.Areas)
            {
                foreach (var line in each.Lines)
                    terminal.Result(Json(area, line), plain => plain.Line($"{Sign(line)} {line}"));
                terminal.Result(
                    new { area, old = each.Old, @new = each.New, cells = Number(each.Cells), changed = Number(each.ChangedCells), lines = each.Lines.Count, widens = each.Widens, narrows = each.Narrows },
                    plain => plain.Line($"{area}: {each.Old} to {each.New}: {Count(each)}"));
            }

            return Task.FromResult(diff.Widens ? ExitCode.Widens : ExitCode.Success);
        });
    }

    private static string Count(ProtocolDiff diff) => diff.Lines.Count == 0
        ? $"no cell of {diff.Cells:N0} changes"
        : $"{diff.ChangedCells:N0} cells change, in {diff.Lines.Count} lines; {(diff.Widens ? "somebody is shown more" : "nobody is shown more")}";

    private static string Sign(DiffLine line) => line switch
    {
        { Widens: true, Narrows: true } => "±",
        { Widens: true } => "+",
        { Narrows: true } => "-",
        _ => "=",
    };

    private static object Json(string area, DiffLine line) => new
    {
        area,
        data_class = line.DataClass.ToString(),
        roles = line.Roles.Select(role => role.ToString()),
        when = line.When,
        asked = line.Requested.ToString(),
        old_outcome = line.OldOutcome,
        new_outcome = line.NewOutcome,
        old_level = line.OldLevel.ToString(),
        new_level = line.NewLevel.ToString(),
        gained = line.Gained.ToString(),
        lost = line.Lost.ToString(),
        new_obligations = line.NewObligations,
        dropped_obligations = line.DroppedObligations,
        widens = line.Widens,
        narrows = line.Narrows,
        cells = Number(line.Cells),
    };

    private static string Number(System.Numerics.BigInteger number) => number.ToString(CultureInfo.InvariantCulture);
}
