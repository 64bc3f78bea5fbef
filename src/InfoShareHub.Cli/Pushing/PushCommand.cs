using System.CommandLine;
using InfoShareHub.Cli.Csv;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Pushing;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Pushing;

/// <summary><c>infoshare push records|concerns FILE</c> and <c>push retract ID</c>.</summary>
internal static class PushCommand
{
    private static readonly ExitCode[] Codes = [ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved];

    public static Command Create() => new("push", "Pushes records or concerns from a file, and checks every receipt.") { Records(), Concerns(), RetractCommand.Create() };

    private static Command Records()
    {
        var arguments = new PushArguments(RecordTable.Fields);
        var command = new Command("records", "Pushes records: UpsertRecordRequest messages in JSON, one a line (.jsonl), or a table (.csv). The same file twice is kept once.");
        arguments.AddTo(command);
        return command.Runs(Codes, async (parsed, terminal, cancellationToken) =>
        {
            await using var session = arguments.Connection.Open(parsed);
            var table = arguments.IsTable(parsed) ? new RecordTable(arguments.File(parsed), arguments.Mappings(parsed)) : null;
            var source = table?.Read().Select(line => line.Request) ?? JsonLines.Read<UpsertRecordRequest>(arguments.File(parsed));
            var outcomes = new RecordPush(session.Connection, arguments.Options(parsed)).SendAllAsync(source.ToAsyncEnumerable(), cancellationToken);
            var report = await PushRun.CollectAsync(outcomes, session, arguments.Receipts(parsed), terminal, cancellationToken);
            report.LeftOut = table?.LeftOut ?? report.LeftOut;
            return PushRun.Print(report, "records", terminal);
        });
    }

    private static Command Concerns()
    {
        var arguments = new PushArguments(ConcernTable.Fields);
        var command = new Command("concerns", "Pushes concerns: SubmitConcernRequest messages in JSON, one a line (.jsonl), or a table (.csv). The same file twice is kept once.");
        var isProtected = new Option<bool>("--protected")
        {
            Description = "Past your own agency: nothing that it can read shows these reports, and whoever is told is not told who reported. Needs --staff, or a reporter's certificate.",
        };
        command.Options.Add(isProtected);
        arguments.AddTo(command);
        return command.Runs(Codes, async (parsed, terminal, cancellationToken) =>
        {
            await using var session = arguments.Connection.Open(parsed);
            var table = arguments.IsTable(parsed) ? new ConcernTable(arguments.File(parsed), arguments.Mappings(parsed)) : null;
            var source = table?.Read() ?? JsonLines.Read<SubmitConcernRequest>(arguments.File(parsed));
            if (parsed.GetValue(isProtected))
                source = source.Select(Protect);
            var outcomes = new ConcernPush(session.Connection, arguments.Options(parsed)).SendAllAsync(source.ToAsyncEnumerable(), cancellationToken);
            var report = await PushRun.CollectAsync(outcomes, session, arguments.Receipts(parsed), terminal, cancellationToken);
            report.LeftOut = table?.LeftOut ?? report.LeftOut;
            return PushRun.Print(report, "concerns", terminal);
        });
    }

    private static SubmitConcernRequest Protect(SubmitConcernRequest request)
    {
        request.ProtectedRoute = true;
        return request;
    }
}
