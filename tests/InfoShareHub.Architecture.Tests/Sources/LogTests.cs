using System.Globalization;
using System.Text.RegularExpressions;
using InfoShareHub.Architecture.Tests.Reading;
using Xunit;

namespace InfoShareHub.Architecture.Tests.Sources;

public sealed partial class LogTests
{
    /// <summary>Types that can hold nothing about a person.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "ILogger", "int", "uint", "long", "ulong", "double", "bool", "TimeSpan", "DateTimeOffset", "DateOnly", "StatusCode", "LogLevel", "ErrorReason",
        "Outcome", "Action", "Lane",
    };

    /// <summary>
    /// What a string in a log line may be: an id, an address of a machine, an outcome, a setting, a fault in the machinery. A name that is not here needs
    /// the thought whether a person's name, number, address or words could ever be in it.
    /// </summary>
    private static readonly HashSet<string> HarmlessStrings = new(StringComparer.Ordinal)
    {
        "address", "interface", "fault", "faults", "failure", "fingerprint", "ledger", "method", "correlationId", "agency", "role", "reason", "state",
        "outcome", "option", "setting", "version", "protocol", "store", "path", "server", "endpoint",
    };

    private static IEnumerable<(SourceFile Source, Match Line)> Messages =>
        Repository.ProductSources.SelectMany(source => LogMethod().Matches(source.Code).Select(match => (source, match)));

    [Fact]
    public void A_log_line_holds_ids_counts_durations_and_outcomes_only()
    {
        var broken =
            from message in Messages
            from parameter in message.Line.Groups["parameters"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            let words = parameter.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            let type = words[^2].TrimEnd('?').Split('.')[^1]
            let name = words[^1].TrimStart('@')
            where !Harmless.Contains(type) && !(type == "string" && HarmlessStrings.Contains(name))
            select $"{message.Source.Path}:{message.Source.LineOf(message.Line.Index)} {parameter}";

        Rule.Holds("log an id, a count, a duration or an outcome; no value of Concerns, no message, no whole object, no text that a caller wrote", broken);
    }

    [Fact]
    public void Every_log_method_is_read()
    {
        var written = Repository.ProductSources.Sum(source => Mention().Count(source.Code));

        Assert.NotEqual(0, written);
        Assert.Equal(written, Messages.Count());
    }

    [Fact]
    public void A_log_line_never_unfolds_an_object()
    {
        var broken = Repository.ProductSources.Where(source => source.Text.Contains("{@", StringComparison.Ordinal) && source.Code.Contains("LoggerMessage", StringComparison.Ordinal))
            .Select(source => source.Path);

        Rule.Holds("log the members that are harmless, one by one", broken);
    }

    [Fact]
    public void Everything_is_logged_through_generated_methods()
    {
        Rule.Holds(
            "add a [LoggerMessage] method to the slice's Log class",
            Repository.ProductSources.SelectMany(source => source.Find(PlainLogging())));
    }

    [Fact]
    public void Log_methods_stand_in_the_log_class_of_their_slice()
    {
        Rule.Holds(
            "move the method into the slice's ...Log.cs",
            Messages.Where(message => !message.Source.Name.EndsWith("Log", StringComparison.Ordinal)).Select(message => message.Source.Path));
    }

    [Fact]
    public void Event_ids_are_never_used_twice_and_each_slice_has_its_hundreds()
    {
        var events = Messages.Select(message => (
            message.Source.Path,
            Id: int.Parse(EventId().Match(message.Line.Value).Groups["id"].Value, CultureInfo.InvariantCulture))).ToList();
        var twice = events.GroupBy(e => e.Id).Where(group => group.Count() > 1).Select(group => $"{group.Key} in {string.Join(" and ", group.Select(e => e.Path))}");
        var mixed = events.GroupBy(e => e.Id / 100).Where(group => group.DistinctBy(e => e.Path).Count() > 1)
            .Select(group => $"{group.Key}xx in {string.Join(" and ", group.Select(e => e.Path).Distinct(StringComparer.Ordinal))}");

        Rule.Holds("take the next free id of the slice's own hundred", twice.Concat(mixed));
    }

    [GeneratedRegex(@"\[LoggerMessage\((?<arguments>[^\]]*)\)\]\s*(public|internal|private)\s+(static\s+)?partial\s+void\s+\w+\s*\((?<parameters>[^)]*)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex LogMethod();

    [GeneratedRegex(@"\[LoggerMessage\b")]
    private static partial Regex Mention();

    [GeneratedRegex(@"LoggerMessage\(\s*(EventId\s*=\s*)?(?<id>\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex EventId();

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\s*\(|\bDebug\.WriteLine\b|\bTrace\.Write", RegexOptions.ExplicitCapture)]
    private static partial Regex PlainLogging();
}
