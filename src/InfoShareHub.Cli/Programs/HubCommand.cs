using System.CommandLine;
using InfoShareHub.Cli.Terminals;

namespace InfoShareHub.Cli.Programs;

/// <summary><c>infoshare hub run</c>: becomes the hub's own program.</summary>
internal static class HubCommand
{
    public static Command Create() => new("hub", "Runs a hub.") { Run() };

    private static Command Run()
    {
        var options = new Argument<string[]>("options")
        {
            Description = "Passed to the hub's program as they are: --certs DIR, --ledger file:DIR | redis:HOST:PORT, --port N, --ready-file F and more "
                + "(infoshare hub run -- --help lists all).",
            Arity = ArgumentArity.ZeroOrMore,
            CaptureRemainingTokens = true,
        };
        var command = new Command("run", "Runs a hub until it is interrupted. The exit code is the hub's: 0 after an orderly end, 2 for wrong options.") { options };
        return command.Runs([], async (parsed, _, cancellationToken) =>
            (ExitCode)await Handover.ToAsync(SiblingProgram.Hub, parsed.GetValue(options) ?? [], cancellationToken));
    }
}
