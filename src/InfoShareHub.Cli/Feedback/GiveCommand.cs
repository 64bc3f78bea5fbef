using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Feedback;

/// <summary><c>infoshare feedback give</c>: what whoever reported an alert's concern may be told.</summary>
internal static class GiveCommand
{
    private static readonly Option<string> Alert = new("--alert") { Description = "The alert, as it was delivered to your mailbox.", Required = true };
    private static readonly Option<bool> Decided = new("--decided") { Description = "A decision has been made." };
    private static readonly Option<string?> Contact = new("--contact") { Description = "Whom the referrer may call [default: those who screen in the area]." };
    private static readonly Option<string?> Text = new("--text") { Description = "For the referrer, at most 1,000 characters; read as it stands." };
    private static readonly Option<string?> Submission = new("--submission") { Description = "Submission id; the same one again with the same words is kept once [default: a new one]." };

    public static Command Create()
    {
        var connection = new ConnectionArguments();
        var command = new Command("give", "Writes feedback for whoever reported the concern of an alert. The newest wins.") { Alert, Decided, Contact, Text, Submission };
        connection.AddTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            var request = new GiveFeedbackRequest
            {
                SubmissionId = parsed.GetValue(Submission) ?? $"feedback-{Guid.NewGuid():N}",
                AlertId = parsed.GetRequiredValue(Alert),
                DecisionMade = parsed.GetValue(Decided),
                ContactRoute = parsed.GetValue(Contact) ?? "",
                Text = parsed.GetValue(Text) ?? "",
            };
            await using var session = connection.Open(parsed);
            var answer = await new Feedbacks(session.Connection).GiveAsync(request, cancellationToken);
            await session.CheckAsync(answer.Receipt, cancellationToken);
            terminal.Message(answer, plain => plain.Line($"feedback {answer.Version} kept as entry {answer.Receipt.Index}; receipt proved"));
            return ExitCode.Success;
        });
    }
}
