using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.CompilerServices;

namespace InfoShareHub.Cli.Terminals;

/// <summary>The usual help, followed by the command's exit codes, which a parent's list of commands does not repeat.</summary>
internal sealed class ExitCodeHelp(HelpAction usual) : SynchronousCommandLineAction
{
    /// <summary>Characters on a line: a pipe has no width of its own.</summary>
    private const int MaxWidth = 120;

    /// <summary>What the exit codes of a command mean, for as long as the command lives.</summary>
    private static readonly ConditionalWeakTable<Command, string> Meanings = [];

    public override bool ClearsParseErrors => true;

    /// <summary>Puts this help in place of the root's usual one.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            var usual = (HelpAction)option.Action!;
            usual.MaxWidth = MaxWidth;
            option.Action = new ExitCodeHelp(usual);
        }
    }

    /// <summary>Says what the exit codes of a command mean.</summary>
    public static void Describe(Command command, string meanings) => Meanings.AddOrUpdate(command, meanings);

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        var meanings = Meanings.TryGetValue(parseResult.CommandResult.Command, out var own) ? own : "0 success, 2 wrong use";
        parseResult.InvocationConfiguration.Output.WriteLine($"Exit codes:\n  {meanings}\n");
        return code;
    }
}
