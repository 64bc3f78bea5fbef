using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Asking;

/// <summary><c>infoshare quarantine</c>: what may be a protected child, and what the seal-holder says of it.</summary>
internal static class QuarantineCommand
{
    public static Command Create() => new("quarantine", "Works on records and concerns that may be about a specially protected child. For seal-holders; every reading and decision is recorded.")
    {
        List(),
        Decide("protect", QuarantineDecision.ProtectedChild, "Says that it is the protected child: it stays sealed."),
        Decide("release", QuarantineDecision.SomebodyElse, "Says that it is somebody else: it is linked, and its concerns are told."),
    };

    private static Command List()
    {
        var connection = new ConnectionArguments();
        var reason = Reason();
        var command = new Command("list", "Shows what waits, oldest first.") { reason };
        connection.AddTo(command);
        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            await using var session = connection.Open(parsed);
            var answer = await new Seals(session.Connection).ListAsync(parsed.GetRequiredValue(reason), cancellationToken);
            await session.CheckAsync(answer.Receipt, cancellationToken);
            foreach (var waiting in answer.Cases)
            {
                terminal.Message(waiting, plain =>
                {
                    plain.Line($"{waiting.CaseId} since {waiting.SinceTime.ToDateTimeOffset():u} from {waiting.Agency}, {waiting.WaitingConcerns} concerns wait");
                    foreach (var match in waiting.Matches)
                        plain.Line($"  like a protected record of {match.Agency}: {match.Explanation.Summary}");
                });
            }

            return ExitCode.Success;
        });
    }

    private static Command Decide(string name, QuarantineDecision decision, string description)
    {
        var connection = new ConnectionArguments();
        var reason = Reason();
        var caseId = new Argument<string>("CASE") { Description = "The case's id, from `infoshare quarantine list`." };
        var command = new Command(name, description) { caseId, reason };
        connection.AddTo(command);
        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            await using var session = connection.Open(parsed);
            var request = new DecideQuarantineRequest { CaseId = parsed.GetRequiredValue(caseId), Decision = decision, Reason = parsed.GetRequiredValue(reason) };
            var answer = await new Seals(session.Connection).DecideAsync(request, cancellationToken);
            await session.CheckAsync(answer.Receipt, cancellationToken);
            terminal.Result(new { @case = request.CaseId, decision = name, entry = answer.Receipt.Index }, plain => plain.Line($"decided, entry {answer.Receipt.Index}"));
            return ExitCode.Success;
        });
    }

    private static Option<string> Reason() => new("--reason") { Description = "Why, in words; kept for the auditor.", Required = true };
}
