using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;

namespace InfoShareHub.Cli.Auditing;

/// <summary><c>infoshare audit checkpoint</c>: the newest signed checkpoint, proved against the last.</summary>
internal static class CheckpointCommand
{
    public static Command Create()
    {
        var connection = new ConnectionArguments();
        var command = new Command("checkpoint", "Prints the newest signed checkpoint, after proving that the ledger has only grown since the last one seen.");
        connection.AddTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            await using var session = connection.Open(parsed);
            var newest = await new AuditTrail(session.Connection).CheckpointAsync(cancellationToken);
            await session.CheckCheckpointAsync(newest.Checkpoint, cancellationToken);
            terminal.Message(newest, plain => plain.Line(newest.Checkpoint.TrimEnd('\n')));
            return ExitCode.Success;
        });
    }
}
