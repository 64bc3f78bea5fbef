using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Asking;

/// <summary><c>infoshare break-glass</c>: opens, in an emergency and for a time, named fields of named classes about one child.</summary>
internal static class BreakGlassCommand
{
    public static Command Create()
    {
        var connection = new ConnectionArguments();
        var child = new ChildArguments();
        var open = new Option<string[]>("--open") { Description = "CLASS:FIELD,FIELD, such as C02:address_lines,town,postcode; may be repeated.", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why it cannot wait; kept for the review.", Required = true };
        var incident = new Option<string>("--incident") { Description = "Incident number.", Required = true };
        var id = new Option<string?>("--submission-id") { Description = "To repeat a request without a second grant [default: a new one]." };
        var command = new Command(
            "break-glass",
            "Breaks glass: for an hour, named fields about one child open to this person where the protocol lets the role. The manager on call is paged, the owners are told, and somebody else reviews every use. "
            + "Then ask with `infoshare disclose --grant`. Where a second person must stand behind it, --second names them.")
        {
            open, reason, incident, id,
        };
        child.AddTo(command);
        connection.AddTo(command);
        connection.AddSecondTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            var request = new BreakGlassRequest
            {
                Classes = { parsed.GetRequiredValue(open).Select(ReadClass) },
                Reason = parsed.GetRequiredValue(reason),
                IncidentReference = parsed.GetRequiredValue(incident),
                SubmissionId = parsed.GetValue(id) ?? $"glass-{Guid.NewGuid():N}",
            };
            child.Read(parsed, named => request.ChildId = named, record => request.RecordId = record, subject => request.Subject = subject);
            await using var session = connection.Open(parsed);
            var glass = await new Disclosures(session.Connection).BreakGlassAsync(request, cancellationToken);
            await session.CheckAsync(glass.Receipt, cancellationToken);
            terminal.Message(glass, plain => plain.Line(
                $"grant {glass.GrantId} until {glass.ExpiresTime.ToDateTime():yyyy-MM-dd HH:mm} UTC; review due {glass.ReviewDueTime.ToDateTime():yyyy-MM-dd HH:mm} UTC; recorded as entry {glass.Receipt.Index}"));
            return ExitCode.Success;
        });
    }

    private static GlassClass ReadClass(string text)
    {
        var parts = text.Split(':', 2);
        return parts.Length == 2 && CodeOption.TryParse<DataClass>(parts[0], "", out var dataClass)
            ? new GlassClass { DataClass = dataClass, Fields = { parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) } }
            : throw new WrongUseException($"`{text}` is not of the form CLASS:FIELD,FIELD, such as C02:address_lines,town", cause: null);
    }
}
