using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Auditing;

/// <summary><c>infoshare audit export</c>: stored entries to a file, for <c>audit verify</c>.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var connection = new ConnectionArguments();
        var file = new Argument<FileInfo>("FILE") { Description = "File for the export." };
        var from = new Option<ulong>("--from") { Description = "First index." };
        var to = new Option<ulong>("--to") { Description = "End index, exclusive; 0 means the head." };
        var reason = new Option<string>("--reason") { Description = "Why; the export is itself an entry.", Required = true };
        var command = new Command("export", "Writes stored entries byte for byte to a file, for verification without the hub. For auditors.") { file, from, to, reason };
        connection.AddTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            await using var session = connection.Open(parsed);
            var request = new ExportRequest { FromIndex = parsed.GetValue(from), ToIndex = parsed.GetValue(to), Reason = parsed.GetRequiredValue(reason) };
            var path = parsed.GetRequiredValue(file).FullName;
            var written = await ExportFile.WriteAsync(path, new AuditTrail(session.Connection).ExportAsync(request, cancellationToken), cancellationToken);
            await session.CheckAsync(written.Head.Receipt, cancellationToken);
            terminal.Result(new { file = path, entries = written.Entries, from = written.Head.FromIndex, to = written.Head.ToIndex }, plain => plain.Line($"{written.Entries} entries, {written.Head.FromIndex} to {written.Head.ToIndex}, in {path}"));
            return ExitCode.Success;
        });
    }
}
