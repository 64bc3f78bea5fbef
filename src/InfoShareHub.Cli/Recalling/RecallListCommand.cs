using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Recalling;

/// <summary><c>infoshare recalls list</c>: who has acknowledged which recall and who has not.</summary>
internal static class RecallListCommand
{
    public static Command Create(ExitCode[] codes)
    {
        var connection = new ConnectionArguments();
        var open = new Option<bool>("--open") { Description = "Only what nobody has acknowledged." };
        var overdue = new Option<bool>("--overdue") { Description = "Only what was not acknowledged in time." };
        var owner = new Option<string?>("--owner") { Description = "Only what this agency owns; for auditors." };
        var reason = new Option<string>("--reason") { Description = "Why it is read; kept for the auditor.", Required = true };
        var command = new Command("list", "Lists recalls and their answers: of the caller's agency's own information, or of all for an auditor.") { open, overdue, owner, reason };
        connection.AddTo(command);
        return command.Runs(codes, async (parsed, terminal, cancellationToken) =>
        {
            await using var session = connection.Open(parsed);
            var asking = new Disclosures(session.Connection);
            var request = new ListRecallsRequest
            {
                OpenOnly = parsed.GetValue(open),
                OverdueOnly = parsed.GetValue(overdue),
                OwnerAgency = parsed.GetValue(owner) ?? "",
                Reason = parsed.GetRequiredValue(reason),
            };
            do
            {
                var page = await asking.ListRecallsAsync(request, cancellationToken);
                await session.CheckAsync(page.Receipt, cancellationToken);
                foreach (var recall in page.Recalls)
                    terminal.Message(recall, plain => RecallText.Write(recall, plain));
                request.AfterNumber = page.NextAfterNumber;
            }
            while (request.AfterNumber != 0);

            return ExitCode.Success;
        });
    }
}
