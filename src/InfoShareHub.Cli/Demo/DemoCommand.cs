using System.CommandLine;
using InfoShareHub.Cli.Sites;
using InfoShareHub.Cli.Terminals;

namespace InfoShareHub.Cli.Demo;

/// <summary><c>infoshare demo</c>: the main job from beginning to end.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var redis = new Option<bool>("--redis") { Description = "Keep the ledger in a private redis-server instead of in files." };
        var command = new Command(
            "demo",
            "Tells the main job from beginning to end with invented people, on a hub of its own that is gone afterwards: records, a concern, alerts and who may see what, "
            + "a disclosure reduced and one refused, who saw the child, and the proof that the log is whole.") { redis };
        return command.Runs([ExitCode.Fault, ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            using var folder = new WorkFolder("demo");
            await using var stage = new Stage(folder.Path, parsed.GetValue(redis), new Narrator(terminal));
            await Story.TellAsync(stage, cancellationToken);
            return ExitCode.Success;
        });
    }
}
