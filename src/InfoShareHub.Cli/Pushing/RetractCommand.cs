using System.CommandLine;
using Google.Protobuf.WellKnownTypes;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Pushing;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Pushing;

/// <summary><c>infoshare push retract ID</c>: takes a concern of the caller's agency back.</summary>
internal static class RetractCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "The concern, by the agency's own id." };
    private static readonly Option<RetractionReason> Why = CodeOption.One<RetractionReason>(
        "--reason", "Why: false, mistaken-identity, duplicate or withdrawn. Everybody who was told learns it.", "Retraction");

    private static readonly Option<long?> Version = new("--version") { Description = "Versions up to this one are retracted; normally 1." };
    private static readonly Option<string?> Explanation = new("--explanation") { Description = "Why in words; kept for the auditor." };

    public static Command Create()
    {
        var connection = new ConnectionArguments();
        Why.Required = true;
        var command = new Command("retract", "Takes a concern back: it is kept and marked, waiting alerts are not sent any more, and everybody who was told gets a recall.")
        {
            Id, Why, Version, Explanation,
        };
        connection.AddTo(command);
        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            var request = Request(parsed);
            await using var session = connection.Open(parsed);
            var answer = await new ConcernPush(session.Connection, new PushOptions()).RetractAsync(request, cancellationToken);
            await session.CheckAsync(answer.Receipt, cancellationToken);
            terminal.Message(answer, plain => plain.Line($"retracted {request.SourceId} up to version {request.SourceVersion}: entry {answer.Receipt.Index}"));
            return ExitCode.Success;
        });
    }

    private static RetractConcernRequest Request(ParseResult parsed)
    {
        var id = parsed.GetRequiredValue(Id);
        var version = (ulong)Math.Max(1, parsed.GetValue(Version) ?? 1);
        return new RetractConcernRequest
        {
            // A retraction made twice changes nothing the second time, whatever its submission id.
            SubmissionId = $"retract-{Guid.NewGuid():N}",
            SourceId = id,
            SourceVersion = version,
            RecordedTime = Timestamp.FromDateTimeOffset(TimeProvider.System.GetUtcNow()),
            Reason = parsed.GetRequiredValue(Why),
            Explanation = parsed.GetValue(Explanation) ?? "",
        };
    }
}
