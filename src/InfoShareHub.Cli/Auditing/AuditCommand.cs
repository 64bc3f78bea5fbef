using System.CommandLine;
using InfoShareHub.Cli.Programs;
using InfoShareHub.Cli.Terminals;

namespace InfoShareHub.Cli.Auditing;

/// <summary><c>infoshare audit query|who-saw|checkpoint|export|verify</c>.</summary>
internal static class AuditCommand
{
    public static Command Create() => new("audit", "Reads, exports and verifies the ledger.")
    {
        QueryCommand.Create(),
        WhoSawCommand.Create(),
        CheckpointCommand.Create(),
        ExportCommand.Create(),
        Verify(),
    };

    private static Command Verify()
    {
        var options = new Argument<string[]>("options")
        {
            Description = "Passed to the verifier as they are (infoshare audit verify -- --help lists all).",
            Arity = ArgumentArity.ZeroOrMore,
            CaptureRemainingTokens = true,
        };
        var command = new Command("verify", "Proves a log without the hub, with a program that shares no code with it.") { options };
        ExitCodeHelp.Describe(command, "0 sound, 2 wrong use, 3 tampered, 4 rolled back or shortened, 5 forked, 6 policy or quorum not met, 7 unreadable");
        command.SetAction((parsed, cancellationToken) => Handover.ToAsync(SiblingProgram.AuditVerifier, parsed.GetValue(options) ?? [], cancellationToken));
        return command;
    }
}
