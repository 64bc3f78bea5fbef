using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Csv;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Asking;

/// <summary><c>infoshare find</c>: who may be the person described.</summary>
internal static class FindCommand
{
    public static Command Create()
    {
        var connection = new ConnectionArguments();
        var fields = PersonFields.Names.ToDictionary(
            name => name, name => new Option<string?>("--" + name.Replace('_', '-')) { Description = $"The person's {name.Replace('_', ' ')}, as far as known." }, StringComparer.Ordinal);
        var purpose = CodeOption.One<Purpose>("--purpose", "Why, P1 to P15.", "");
        purpose.DefaultValueFactory = _ => Purpose.P1;
        var threshold = CodeOption.One<Threshold>("--threshold", "Threshold recorded for the child, L1 to L4+.", "");
        var reason = new Option<string>("--reason") { Description = "The reason in words; kept for the auditor.", Required = true };
        var caseReference = new Option<string?>("--case") { Description = "Case or contact." };
        var limit = NumberOption.Between("--limit", "Most children to show", 1, 20, normally: 10);
        var command = new Command("find", "Finds children who may be the person described, best first, with the reasons. For screeners; the search is recorded.")
        {
            purpose, threshold, reason, caseReference, limit,
        };
        foreach (var option in fields.Values)
            command.Options.Add(option);
        connection.AddTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            await using var session = connection.Open(parsed);
            var values = fields.Where(field => parsed.GetValue(field.Value) is { Length: > 0 }).ToDictionary(field => field.Key, field => parsed.GetValue(field.Value)!, StringComparer.Ordinal);
            var person = new PersonFields();
            var request = new FindMatchesRequest
            {
                Subject = person.Read(new TableLine(0, values)),
                Purpose = parsed.GetValue(purpose),
                Threshold = parsed.GetValue(threshold),
                Reason = parsed.GetRequiredValue(reason),
                CaseReference = parsed.GetValue(caseReference) ?? "",
                Limit = (uint)parsed.GetRequiredValue(limit),
            };
            if (person.LeftOut.Count > 0)
                throw new WrongUseException($"malformed: {string.Join(", ", person.LeftOut.Keys)}", cause: null);

            var found = await new Searches(session.Connection).FindAsync(request, cancellationToken);
            await session.CheckAsync(found.Receipt, cancellationToken);
            terminal.Message(found, plain => Describe(found, plain));
            return ExitCode.Success;
        });
    }

    private static void Describe(FindMatchesResponse found, Terminal terminal)
    {
        terminal.Line($"{found.Candidates.Count} children; recorded as entry {found.Receipt.Index}");
        foreach (var candidate in found.Candidates)
        {
            terminal.Line($"child {candidate.ChildId}, {MatchText.Of(candidate.Band)}: {MatchText.Of(candidate.Explanation)}");
            foreach (var item in candidate.Items)
                terminal.Line($"  {ItemText.Of(item)}");
        }
    }
}
