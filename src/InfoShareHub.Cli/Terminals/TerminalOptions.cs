using System.CommandLine;

namespace InfoShareHub.Cli.Terminals;

/// <summary>Options that every command has.</summary>
internal static class TerminalOptions
{
    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Write results as JSON, one value a line.",
        Recursive = true,
    };
}
