using System.CommandLine;

namespace InfoShareHub.Cli.Bench;

/// <summary><c>infoshare bench intake|records|disclose</c>.</summary>
internal static class BenchCommand
{
    public static Command Create() => new("bench", "Measures a hub of its own on this machine.") { IntakeCommand.Create(), RecordsCommand.Create(), DisclosureCommand.Create() };
}
