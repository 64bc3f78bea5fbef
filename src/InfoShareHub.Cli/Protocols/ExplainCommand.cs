using System.CommandLine;
using InfoShareHub.Cli.Terminals;

namespace InfoShareHub.Cli.Protocols;

/// <summary><c>infoshare protocol explain</c>: what a protocol says to one request, and why.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var files = DocumentSet.Argument();
        var asked = new AskedOptions();
        var command = new Command("explain", "Decides one request and says why: outcome, level, fields, rules, and both explanations. What is left out is not known.") { files };
        asked.AddTo(command);
        return command.Runs([], (parsed, terminal, _) =>
        {
            var protocol = DocumentSet.ReadSound(parsed.GetRequiredValue(files)).For(asked.AreaOf(parsed));
            var decision = protocol.Decide(asked.Read(parsed));
            terminal.Result(
                new
                {
                    protocol = protocol.Name,
                    outcome = decision.Outcome,
                    level = decision.Level.ToString(),
                    fields = decision.Fields.ToString(),
                    redacted = decision.Redacted.ToString(),
                    obligations = decision.Obligations,
                    hub_duties = decision.HubDuties,
                    duty = decision.Duty.Finding,
                    duty_is_shadow = decision.Duty.IsShadow,
                    expires_on = decision.ExpiresOn,
                    lawful_basis = decision.LawfulBasis,
                    rules = decision.Rules.Select(rule => new { rule.Id, rule.Line, rule.Owner, rule.Law, rule.Plain }),
                    explanation_plain = decision.ExplanationPlain,
                    explanation_audit = decision.ExplanationAudit,
                },
                plain =>
                {
                    plain.Line($"{decision.Outcome} at {decision.Level}");
                    plain.Line($"  shows: {(decision.Fields.IsEmpty ? "nothing" : decision.Fields.ToString())}");
                    if (!decision.Redacted.IsEmpty)
                        plain.Line($"  holds back: {decision.Redacted}");
                    foreach (var rule in decision.Rules)
                        plain.Line($"  {rule.Id} (line {rule.Line}): {rule.Plain} [{rule.Law}]");
                    plain.Line($"  to the asker: {decision.ExplanationPlain}");
                    plain.Line($"  to the auditor: {decision.ExplanationAudit}");
                });
            return Task.FromResult(ExitCode.Success);
        });
    }
}
