using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Asking;

/// <summary><c>infoshare reviews list|conclude</c>: uses of broken glass, for managers and auditors.</summary>
internal static class ReviewsCommand
{
    public static Command Create() => new("reviews", "Uses of broken glass and their reviews. For managers and auditors.") { CreateList(), CreateConclude() };

    private static Command CreateList()
    {
        var connection = new ConnectionArguments();
        var all = new Option<bool>("--all") { Description = "Concluded ones too." };
        var command = new Command("list", "Shows the reviews to be done, the one due first leading.") { all };
        connection.AddTo(command);
        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            await using var session = connection.Open(parsed);
            var answer = await new Disclosures(session.Connection).ReviewsAsync(new ListReviewsRequest { IncludeConcluded = parsed.GetValue(all) }, cancellationToken);
            await session.CheckAsync(answer.Receipt, cancellationToken);
            terminal.Message(answer, plain =>
            {
                plain.Line($"{answer.Reviews.Count} reviews; recorded as entry {answer.Receipt.Index}");
                foreach (var review in answer.Reviews)
                    plain.Line(TextOf(review));
            });
            return ExitCode.Success;
        });
    }

    private static Command CreateConclude()
    {
        var connection = new ConnectionArguments();
        var id = new Argument<string>("REVIEW") { Description = "The review's id from the list or a notice." };
        var finding = CodeOption.One<ReviewFinding>("--finding", "justified, excessive or not-justified.", "Review");
        finding.Required = true;
        var reason = new Option<string>("--reason") { Description = "Why.", Required = true };
        var command = new Command("conclude", "Concludes a review, once. Never by a person who broke the glass.") { id, finding, reason };
        connection.AddTo(command);
        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            var request = new ConcludeReviewRequest { ReviewId = parsed.GetRequiredValue(id), Finding = parsed.GetValue(finding), Reason = parsed.GetRequiredValue(reason) };
            await using var session = connection.Open(parsed);
            var answer = await new Disclosures(session.Connection).ConcludeAsync(request, cancellationToken);
            await session.CheckAsync(answer.Receipt, cancellationToken);
            terminal.Message(answer, plain => plain.Line($"concluded; recorded as entry {answer.Receipt.Index}"));
            return ExitCode.Success;
        });
    }

    private static string TextOf(GlassReview review)
    {
        var state = review.Finding == ReviewFinding.Unspecified ? review.IsEscalated ? "OVERDUE" : "open" : $"{review.Finding} by {review.ReviewerStaffId}";
        var second = review.SecondStaffId.Length == 0 ? "" : $" with {review.SecondStaffId}";
        return $"review {review.ReviewId} {state}, due {review.DueTime.ToDateTime():yyyy-MM-dd HH:mm} UTC: {review.Agency} {review.StaffId}{second}, {string.Join(' ', review.DataClasses)}, "
            + $"incident {review.IncidentReference}, used {review.Uses} times: {review.Reason}";
    }
}
