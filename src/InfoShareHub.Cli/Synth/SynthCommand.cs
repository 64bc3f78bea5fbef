using System.CommandLine;
using InfoShareHub.Cli.Terminals;

namespace InfoShareHub.Cli.Synth;

/// <summary><c>infoshare synth</c>: invents children and what five agencies know of them.</summary>
internal static class SynthCommand
{
    /// <summary>Most children: above it the identifiers' test ranges run out.</summary>
    private const int MaxChildren = 500_000;

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "Folder for the files; made if it is not there." };
        var children = NumberOption.Between("--children", "How many children", 1, MaxChildren, normally: 1000);
        var concerns = new Option<int?>("--concerns") { Description = "How many concerns; a twentieth of the children unless said otherwise." };
        var seed = new Option<ulong>("--seed") { Description = "Decides everything left to chance: the same seed makes the same files.", DefaultValueFactory = _ => 1 };
        var asOf = new Option<DateOnly>("--as-of") { Description = "The day on which it is all true.", DefaultValueFactory = _ => new DateOnly(2025, 9, 1) };
        var area = new Option<string>("--area") { Description = "Area named in concerns.", DefaultValueFactory = _ => "northmere" };

        var command = new Command(
            "synth",
            "Invents children, UK-like and nobody's, with what police, health, education, social care and a charity each know of them, errors included: "
            + "AGENCY.records.jsonl and AGENCY.concerns.jsonl for `push`, records.csv for `bench records`, and the truth.")
        {
            folder, children, concerns, seed, asOf, area,
        };
        return command.Runs([], (parsed, terminal, _) =>
        {
            var count = parsed.GetRequiredValue(children);
            var options = new SynthOptions(
                parsed.GetRequiredValue(seed), count, parsed.GetValue(concerns) ?? Math.Max(1, count / 20), parsed.GetRequiredValue(asOf), parsed.GetRequiredValue(area));
            var summary = new SynthFiles(parsed.GetRequiredValue(folder), options).Write();
            terminal.Result(summary, plain => Describe(plain, summary));
            return Task.FromResult(ExitCode.Success);
        });
    }

    private static void Describe(Terminal terminal, SynthSummary summary)
    {
        terminal.Line($"{summary.Children} children in {summary.Households} households, {summary.TwinGroups} pairs of twins, {summary.Concerns} concerns, in {summary.Folder}");
        foreach (var (agency, records) in summary.Records)
            terminal.Line($"  {agency,-10} {records,7} records");
    }
}
