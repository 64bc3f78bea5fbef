using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Feedback;

/// <summary><c>infoshare feedback get SOURCE_ID</c>: what became of a concern of the caller's own.</summary>
internal static class GetCommand
{
    private static readonly Argument<string> SourceId = new("SOURCE_ID") { Description = "The concern's id, as it was submitted." };
    private static readonly Option<bool> Protected = new("--protected") { Description = "It was submitted with --protected." };

    public static Command Create()
    {
        var connection = new ConnectionArguments();
        var command = new Command("get", "Reads what became of a concern you reported: received, decided or not, whom to call, and what was written for you.") { SourceId, Protected };
        connection.AddTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            var request = new GetFeedbackRequest { SourceId = parsed.GetRequiredValue(SourceId), ProtectedRoute = parsed.GetValue(Protected) };
            await using var session = connection.Open(parsed);
            var answer = await new Feedbacks(session.Connection).GetAsync(request, cancellationToken);
            await session.CheckAsync(answer.Receipt, cancellationToken);
            await session.CheckAsync(answer.ConcernReceipt, cancellationToken);
            terminal.Message(answer, plain => Write(answer, plain));
            return ExitCode.Success;
        });
    }

    private static void Write(GetFeedbackResponse answer, Terminal terminal)
    {
        terminal.Line($"received {answer.ConcernReceipt.ReceivedTime.ToDateTime():yyyy-MM-dd HH:mm:ss} UTC as entry {answer.ConcernReceipt.Index}; receipt proved");
        terminal.Line(answer.DecisionMade ? "a decision has been made" : "no decision has been made yet");
        if (answer.ContactRoute.Length > 0)
            terminal.Line($"call {answer.ContactRoute}");
        if (answer.Text.Length > 0)
            terminal.Line(answer.Text);
    }
}
