using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using InfoShareHub.Cli.Asking;
using InfoShareHub.Cli.Auditing;
using InfoShareHub.Cli.Bench;
using InfoShareHub.Cli.Certs;
using InfoShareHub.Cli.Demo;
using InfoShareHub.Cli.Enrolling;
using InfoShareHub.Cli.Feedback;
using InfoShareHub.Cli.Lawmaking;
using InfoShareHub.Cli.Programs;
using InfoShareHub.Cli.Pushing;
using InfoShareHub.Cli.Recalling;
using InfoShareHub.Cli.Synth;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Cli.Watching;

namespace InfoShareHub.Cli;

/// <summary>The whole command line: which commands there are, and how it is run.</summary>
internal static class InfoShareCommand
{
    /// <summary>Time that a command gets to end by itself after an interruption: a push waits for the answers on their way.</summary>
    private static readonly TimeSpan EndingTime = TimeSpan.FromSeconds(30);

    public static RootCommand Create()
    {
        var root = new RootCommand("Works with an InfoShareHub: the hub where agencies share what safeguards children.")
        {
            TerminalOptions.Json,
            CertsCommand.Create(),
            HubCommand.Create(),
            EnrolCommand.Create(),
            AgenciesCommand.Create(),
            PushCommand.Create(),
            WatchCommand.Create(),
            FindCommand.Create(),
            DiscloseCommand.Create(),
            BreakGlassCommand.Create(),
            ReviewsCommand.Create(),
            RecallsCommand.Create(),
            QuarantineCommand.Create(),
            FeedbackCommand.Create(),
            AuditCommand.Create(),
            ProtocolCommand.Create(),
            SynthCommand.Create(),
            BenchCommand.Create(),
            DemoCommand.Create(),
        };
        ExitCodeHelp.AddTo(root);
        return root;
    }

    /// <summary>Parses, runs, and returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter results, TextWriter progress, CancellationToken cancellationToken)
    {
        var configuration = new InvocationConfiguration
        {
            Output = results,
            Error = progress,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = EndingTime,
        };
        var parsed = Create().Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors.Take(3))
                await progress.WriteLineAsync($"infoshare: {error.Message}");
            await progress.WriteLineAsync($"infoshare: see `{string.Join(' ', Path(parsed.CommandResult))} --help`");
            return (int)ExitCode.WrongUse;
        }

        return await parsed.InvokeAsync(configuration, cancellationToken);
    }

    private static IEnumerable<string> Path(SymbolResult command) =>
        command.Parent is CommandResult parent ? [.. Path(parent), ((CommandResult)command).Command.Name] : ["infoshare"];
}
