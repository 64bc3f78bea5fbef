using System.Text.RegularExpressions;
using InfoShareHub.Architecture.Tests.Reading;
using Xunit;

namespace InfoShareHub.Architecture.Tests.Sources;

public sealed partial class TestHabitTests
{
    [Fact]
    public void No_test_sleeps()
    {
        Rule.Holds(
            "wait for a position, an event or a TestClock, with a deadline; only a wait without end that a token ends may be a delay",
            Repository.TestSources.SelectMany(source => source.Find(Sleep())));
    }

    [Fact]
    public void No_test_is_switched_off()
    {
        Rule.Holds("mend the test or delete it", Repository.TestSources.SelectMany(source => source.Find(Skipped())));
    }

    [Fact]
    public void A_test_is_a_sentence()
    {
        var broken =
            from source in Repository.TestSources
            from Match match in TestMethod().Matches(source.Code)
            where !match.Groups["name"].Value.Contains('_', StringComparison.Ordinal)
            select $"{source.Path}:{source.LineOf(match.Index)} {match.Groups["name"].Value}";

        Rule.Holds("say what is true, in words with underscores between them", broken);
    }

    [Fact]
    public void No_test_replaces_what_it_tests()
    {
        var broken =
            from project in ProjectFile.All("tests")
            from package in project.RunTimePackages
            where MockingLibrary().IsMatch(package)
            select $"{project.Path} -> {package}";

        Rule.Holds("use the real thing, or a decorator that fails on script", broken);
    }

    [Fact]
    public void No_process_is_ended_by_name()
    {
        Rule.Holds("end the process that the test started, by its id", Repository.TestSources.SelectMany(source =>
            ByName().Matches(source.Text).Select(match => $"{source.Path}:{source.LineOf(match.Index)} {match.Value}")));
    }

    [GeneratedRegex(@"\bThread\.Sleep\b|\bTask\.Delay\((?!Timeout\.Infinite)[^;]*", RegexOptions.ExplicitCapture)]
    private static partial Regex Sleep();

    [GeneratedRegex(@"\[(Fact|Theory)\([^\]]*Skip\s*=[^\]]*\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Skipped();

    [GeneratedRegex(@"\[(\w*Fact|\w*Theory)\b[^\]]*\]\s*(\[[^\]]*\]\s*)*public\s+(async\s+)?(Task|void|ValueTask)\s+(?<name>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex TestMethod();

    [GeneratedRegex("^(Moq|NSubstitute|FakeItEasy|Rhino)", RegexOptions.ExplicitCapture)]
    private static partial Regex MockingLibrary();

    [GeneratedRegex(@"GetProcesses[B]yName|""p[k]ill|""k[i]llall", RegexOptions.ExplicitCapture)]
    private static partial Regex ByName();
}
