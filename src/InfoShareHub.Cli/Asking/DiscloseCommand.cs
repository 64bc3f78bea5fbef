using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Asking;

/// <summary><c>infoshare disclose</c>: what others hold about a child, class by class.</summary>
internal static class DiscloseCommand
{
    private static readonly Option<string?> Child = new("--child") { Description = "The child's id from an alert or a search." };
    private static readonly Option<string?> Record = new("--record") { Description = "Or the caller's own record of the child." };
    private static readonly Option<DataClass[]> Classes = CodeOption.Many<DataClass>("--classes", "What is asked for, such as C04,C07.");
    private static readonly Option<DisclosureLevel> Level = CodeOption.One<DisclosureLevel>("--level", "The level needed, D1 to D5.", "");
    private static readonly Option<Purpose> Why = CodeOption.One<Purpose>("--purpose", "Why, P1 to P15.", "");
    private static readonly Option<Threshold> Recorded = CodeOption.One<Threshold>("--threshold", "Threshold recorded for the child, L1 to L4+.", "");
    private static readonly Option<string?> RecordedWhere = new("--threshold-reference") { Description = "Who recorded it and where." };
    private static readonly Option<ConsentState> Consent = CodeOption.One<ConsentState>("--consent", "Where consent stands, such as given or not-sought-unsafe.", "Consent");
    private static readonly Option<string> Reason = new("--reason") { Description = "The reason in words; kept for the auditor.", Required = true };
    private static readonly Option<string?> Case = new("--case") { Description = "Case or contact." };

    public static Command Create()
    {
        var connection = new ConnectionArguments();
        Level.DefaultValueFactory = _ => DisclosureLevel.D3;
        Classes.Required = true;
        Why.Required = true;
        var command = new Command("disclose", "Asks what others hold about a child. Each class is decided under the protocol and recorded. A no is an answer: the exit code stays 0.")
        {
            Child, Record, Classes, Level, Why, Recorded, RecordedWhere, Consent, Reason, Case,
        };
        connection.AddTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            var request = Request(parsed);
            await using var session = connection.Open(parsed);
            var answer = await new Disclosures(session.Connection).RequestAsync(request, cancellationToken);
            await session.CheckAsync(answer.Receipt, cancellationToken);
            terminal.Message(answer, plain => DisclosureText.Write(answer, plain));
            return ExitCode.Success;
        });
    }

    private static DisclosureRequest Request(ParseResult parsed)
    {
        var request = new DisclosureRequest
        {
            Classes = { parsed.GetRequiredValue(Classes) },
            Level = parsed.GetValue(Level),
            Purpose = parsed.GetValue(Why),
            Threshold = parsed.GetValue(Recorded),
            ThresholdReference = parsed.GetValue(RecordedWhere) ?? "",
            Consent = parsed.GetValue(Consent),
            Reason = parsed.GetRequiredValue(Reason),
            CaseReference = parsed.GetValue(Case) ?? "",
        };
        switch (parsed.GetValue(Child), parsed.GetValue(Record))
        {
            case ({ Length: > 0 } child, null): request.ChildId = child; break;
            case (null, { Length: > 0 } record): request.RecordId = record; break;
            default: throw new WrongUseException("name the child by either --child or --record", cause: null);
        }

        return request;
    }
}
