using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Asking;

/// <summary><c>infoshare disclose</c>: what others hold about a child, class by class.</summary>
internal static class DiscloseCommand
{
    private static readonly Option<DataClass[]> Classes = CodeOption.Many<DataClass>("--classes", "What is asked for, such as C04,C07.");
    private static readonly Option<DisclosureLevel> Level = CodeOption.One<DisclosureLevel>("--level", "The level needed, D1 to D5.", "");
    private static readonly Option<Purpose> Why = CodeOption.One<Purpose>("--purpose", "Why, P1 to P15.", "");
    private static readonly Option<Threshold> Recorded = CodeOption.One<Threshold>("--threshold", "Threshold recorded for the child, L1 to L4+.", "");
    private static readonly Option<string?> RecordedWhere = new("--threshold-reference") { Description = "Who recorded it and where." };
    private static readonly Option<ConsentState> Consent = CodeOption.One<ConsentState>("--consent", "Where consent stands, such as given or not-sought-unsafe.", "Consent");
    private static readonly Option<string?> ConsentBy = new("--consent-recorded-by") { Description = "Staff id of who recorded consent." };
    private static readonly Option<string?> OverrideBy = new("--override-by") { Description = "Staff id of who overrode a refusal of consent." };
    private static readonly Option<string?> OverrideRole = new("--override-role") { Description = "In which role, such as MGR." };
    private static readonly Option<string?> OverrideReason = new("--override-reason") { Description = "Why; kept in the register of overrides." };
    private static readonly Option<string?> Relevance = new("--relevance-by") { Description = "Staff id of who asserts that it is relevant to safeguarding the child (s.16LA)." };
    private static readonly Option<string?> Authority = new("--lawful-authority") { Description = "Lawful authority for crossing to or from law enforcement processing." };
    private static readonly Option<string?> Incident = new("--incident") { Description = "Incident." };
    private static readonly Option<string?> Grant = new("--grant") { Description = "A broken glass to ask under, from `infoshare break-glass`." };
    private static readonly ChildArguments Who = new();
    private static readonly Option<string> Reason = new("--reason") { Description = "The reason in words; kept for the auditor.", Required = true };
    private static readonly Option<string?> Case = new("--case") { Description = "Case or contact." };

    public static Command Create()
    {
        var connection = new ConnectionArguments();
        Level.DefaultValueFactory = _ => DisclosureLevel.D3;
        Classes.Required = true;
        Why.Required = true;
        var command = new Command("disclose", "Asks what others hold about a child. Each item is decided under the protocol and recorded. A no is an answer: the exit code stays 0.")
        {
            Classes, Level, Why, Recorded, RecordedWhere, Consent, ConsentBy, OverrideBy, OverrideRole, OverrideReason, Relevance, Authority, Reason, Case, Incident, Grant,
        };
        Who.AddTo(command);
        connection.AddTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            var request = Request(parsed);
            await using var session = connection.Open(parsed);
            await foreach (var page in new Disclosures(session.Connection).RequestAllAsync(request, cancellationToken))
            {
                await session.CheckAsync(page.Receipt, cancellationToken);
                terminal.Message(page, plain => DisclosureText.Write(page, plain));
            }

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
            ConsentRecord = new ConsentRecord
            {
                RecordedBy = parsed.GetValue(ConsentBy) ?? "",
                OverrideAuthoriser = parsed.GetValue(OverrideBy) ?? "",
                OverrideRole = parsed.GetValue(OverrideRole) ?? "",
                OverrideReason = parsed.GetValue(OverrideReason) ?? "",
            },
            RelevanceAssertedBy = parsed.GetValue(Relevance) ?? "",
            LawfulAuthority = parsed.GetValue(Authority) ?? "",
            IncidentReference = parsed.GetValue(Incident) ?? "",
            GrantId = parsed.GetValue(Grant) ?? "",
            Reason = parsed.GetRequiredValue(Reason),
            CaseReference = parsed.GetValue(Case) ?? "",
        };
        Who.Read(parsed, child => request.ChildId = child, record => request.RecordId = record, subject => request.Subject = subject);
        return request;
    }
}
