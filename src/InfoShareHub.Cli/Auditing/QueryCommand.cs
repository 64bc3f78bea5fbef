using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Auditing;

/// <summary><c>infoshare audit query</c>: entries as the caller may read them.</summary>
internal static class QueryCommand
{
    public static Command Create()
    {
        var connection = new ConnectionArguments();
        var from = new Option<ulong>("--from") { Description = "First index." };
        var to = new Option<ulong>("--to") { Description = "End index, exclusive; 0 means the head." };
        var agency = new Option<string?>("--agency") { Description = "Only entries that this agency caused." };
        var actions = new Option<string[]>("--action") { Description = "Only these actions, such as request-disclosure; may be repeated." };
        var registers = new Option<string[]>("--register") { Description = "Only entries of a register, for auditors: consent-overrides, detriment, refusals, silence, referrals, break-glass, unusual; may be repeated." };
        var limit = NumberOption.Between("--limit", "Most entries to show", 1, 1_000_000, normally: 100);
        var reason = new Option<string>("--reason") { Description = "Why; the reading is itself an entry.", Required = true };
        var command = new Command("query", "Shows entries in ledger order: everything for auditors, their own for contributors and screeners.") { from, to, agency, actions, registers, limit, reason };
        connection.AddTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            var request = new QueryEntriesRequest
            {
                FromIndex = parsed.GetValue(from),
                ToIndex = parsed.GetValue(to),
                Agency = parsed.GetValue(agency) ?? "",
                Actions = { (parsed.GetValue(actions) ?? []).Select(ParseAction) },
                Registers = { (parsed.GetValue(registers) ?? []).Select(ParseRegister) },
                Reason = parsed.GetRequiredValue(reason),
            };
            await using var session = connection.Open(parsed);
            var trail = new AuditTrail(session.Connection);
            for (var left = parsed.GetRequiredValue(limit); left > 0;)
            {
                request.PageSize = (uint)Math.Min(left, 1000);
                var page = await trail.QueryAsync(request, cancellationToken);
                await session.CheckAsync(page.Receipt, cancellationToken);
                foreach (var entry in page.Entries)
                    terminal.Message(entry, plain => plain.Line(EntryText.Of(entry)));
                if (page.Entries.Count == 0 || page.NextIndex <= request.FromIndex)
                    break;
                left -= page.Entries.Count;
                request.FromIndex = page.NextIndex;
            }

            return ExitCode.Success;
        });
    }

    private static Register ParseRegister(string text) => CodeOption.TryParse<Register>(text, "", out var register)
        ? register
        : throw new WrongUseException($"`{text}` is none of {string.Join(' ', Enum.GetNames<Register>())}", cause: null);

    private static V1.Action ParseAction(string text) => CodeOption.TryParse<V1.Action>(text, "", out var action)
        ? action
        : throw new WrongUseException($"`{text}` is none of {string.Join(' ', Enum.GetNames<V1.Action>())}", cause: null);
}
