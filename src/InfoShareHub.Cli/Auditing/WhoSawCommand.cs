using System.CommandLine;
using Google.Protobuf.WellKnownTypes;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Auditing;

/// <summary><c>infoshare audit who-saw</c>: everyone who was told, or refused, anything about one child.</summary>
internal static class WhoSawCommand
{
    public static Command Create()
    {
        var connection = new ConnectionArguments();
        var child = new Option<string?>("--child") { Description = "The child's id as given to the caller's agency." };
        var record = new Option<string?>("--record") { Description = "Or AGENCY:RECORD, an agency's record of the child." };
        var since = new Option<DateTimeOffset?>("--since") { Description = "From this time on." };
        var reason = new Option<string>("--reason") { Description = "Why; the reading is itself an entry.", Required = true };
        var command = new Command("who-saw", "Lists everyone who was told, or was refused, anything about one child: who, when, what, why, under which rule. For auditors.") { child, record, since, reason };
        connection.AddTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            var request = Request(parsed.GetValue(child), parsed.GetValue(record));
            request.Reason = parsed.GetRequiredValue(reason);
            if (parsed.GetValue(since) is { } time)
                request.FromTime = Timestamp.FromDateTimeOffset(time);
            await using var session = connection.Open(parsed);
            await foreach (var answer in new AuditTrail(session.Connection).WhoSawAsync(request, cancellationToken))
            {
                if (answer.Access is { } access)
                    terminal.Message(access, plain => plain.Line(EntryText.Of(access)));
                if (answer.End is not { } end)
                    continue;
                await session.CheckAsync(end.Receipt, cancellationToken);
                terminal.Message(end, plain => plain.Line($"{end.Count} accesses, complete up to ledger size {end.LedgerSize}; this reading is entry {end.Receipt.Index}"));
                return ExitCode.Success;
            }

            terminal.Say("infoshare: the hub ended the list without its end: it may not be complete");
            return ExitCode.Unreachable;
        });
    }

    private static WhoSawRequest Request(string? child, string? record)
    {
        if (child is { Length: > 0 } && record is null)
            return new WhoSawRequest { ChildId = child };
        if (child is null && record?.Split(':', 2) is [{ Length: > 0 } agency, { Length: > 0 } id])
            return new WhoSawRequest { Record = new RecordReference { Agency = agency, RecordId = id } };
        throw new WrongUseException("name the child by either --child ID or --record AGENCY:RECORD", cause: null);
    }
}
