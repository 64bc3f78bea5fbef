using System.Text.RegularExpressions;
using InfoShareHub.Architecture.Tests.Reading;
using Xunit;

namespace InfoShareHub.Architecture.Tests.Sources;

public sealed partial class HabitTests
{
    [Fact]
    public void Nothing_is_left_unfinished()
    {
        var broken = Repository.Sources.SelectMany(source => source.Find(Unfinished()))
            .Concat(Repository.Sources.SelectMany(source => OpenNote().Matches(source.Text).Select(note => $"{source.Path}:{source.LineOf(note.Index)} {note.Value}")));

        Rule.Holds("finish it, or file it and say where: the word, a blank and # with the issue's number", broken);
    }

    [Fact]
    public void Nothing_is_switched_off_without_its_reason()
    {
        var broken =
            from source in Repository.Sources
            let lines = source.Text.Split('\n')
            from number in Enumerable.Range(0, lines.Length)
            where lines[number].TrimStart().StartsWith("#pragma warning disable", StringComparison.Ordinal)
            where !lines[number].Contains("//", StringComparison.Ordinal) && (number == 0 || !lines[number - 1].TrimStart().StartsWith("//", StringComparison.Ordinal))
            select $"{source.Path}:{number + 1} {lines[number].Trim()}";
        var unjustified =
            from source in Repository.Sources
            from Match match in Suppression().Matches(source.Code)
            where !match.Value.Contains("Justification", StringComparison.Ordinal)
            select $"{source.Path}:{source.LineOf(match.Index)} {match.Value}";

        Rule.Holds("say why in a comment on the line or in Justification", broken.Concat(unjustified));
    }

    [Fact]
    public void A_file_has_no_regions()
    {
        Rule.Holds("split the type instead of folding it", Repository.Sources.SelectMany(source => source.Find(Region())));
    }

    [Fact]
    public void A_refusal_is_not_thrown_as_a_plain_exception()
    {
        Rule.Holds(
            "return the refusal, or throw the exception that says which machinery broke",
            Repository.ProductSources.SelectMany(source => source.Find(PlainException())));
    }

    [Fact]
    public void Failures_are_not_swallowed()
    {
        Rule.Holds(
            "catch what you can answer for; an empty catch says in a comment why nothing is to be done",
            Repository.ProductSources.SelectMany(source =>
                EmptyCatch().Matches(source.Code)
                    .Where(match => !source.Text[match.Index..(match.Index + match.Length)].Contains("//", StringComparison.Ordinal))
                    .Select(match => $"{source.Path}:{source.LineOf(match.Index)} {match.Value.Split('\n')[0].Trim()}")));
    }

    [Fact]
    public void Time_comes_from_the_time_provider()
    {
        // The command line measures how long a person has waited, which is nobody's decision.
        Rule.Holds(
            "take a TimeProvider (or, in a pure slice, the instant)",
            Repository.ProductSources.Where(source => source.Project != "InfoShareHub.Cli").SelectMany(source => source.Find(WallClock())));
    }

    [Fact]
    public void Nothing_is_started_and_forgotten()
    {
        Rule.Holds("return the task and let the owner await it", Repository.Sources.SelectMany(source => source.Find(Forgotten())));
    }

    [Fact]
    public void A_wire_error_is_made_in_one_place()
    {
        string[] allowed =
        [
            // The framework reads a message before any of our code runs; what it throws is translated on its way out.
            "src/InfoShareHub.Hub/Calls/BoundedMessageStream.cs",
            // Tells the framework that the caller has gone: nobody reads it.
            "src/InfoShareHub.Hub/Calls/TranslateFailures.cs",
        ];
        var broken = Repository.ProductSources
            .Where(source => source.Project == "InfoShareHub.Hub" && !source.Path.StartsWith("src/InfoShareHub.Hub/Errors/", StringComparison.Ordinal))
            .Where(source => !allowed.Contains(source.Path))
            .SelectMany(source => source.Find(WireError()));

        Rule.Holds("build it in Hub/Errors from an ErrorReason, so that its status, remedy and audit agree", broken);
    }

    [GeneratedRegex(@"\bthrow\s+new\s+(System\.)?NotImplementedException\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Unfinished();

    // Written so that this file does not find itself.
    [GeneratedRegex(@"\b(T[O]DO|F[I]XME|H[A]CK|X[X]X)\b(?! #\d)", RegexOptions.ExplicitCapture)]
    private static partial Regex OpenNote();

    [GeneratedRegex(@"^\s*#region.*$", RegexOptions.Multiline)]
    private static partial Regex Region();

    [GeneratedRegex(@"\bSuppressMessage\([^)]*\)")]
    private static partial Regex Suppression();

    [GeneratedRegex(@"\bthrow\s+new\s+(System\.)?(Exception|ApplicationException|SystemException)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex PlainException();

    [GeneratedRegex(@"\bcatch\b[^{}]*\{\s*\}")]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bnew\s+Stopwatch\b|\bStopwatch\.StartNew\b", RegexOptions.ExplicitCapture)]
    private static partial Regex WallClock();

    [GeneratedRegex(@"\basync\s+void\b|^\s*_\s*=\s*(Task\.Run|\w+Async)\b", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Forgotten();

    [GeneratedRegex(@"\bnew\s+(Grpc\.Core\.)?(RpcException|Status)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex WireError();
}
