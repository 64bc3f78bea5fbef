using System.Globalization;

namespace InfoShareHub.Matching.Tests;

/// <summary>docs/matching.md says what the model does, level by level.</summary>
public sealed class PageTests
{
    private static readonly string[] Page = File.ReadAllLines(Find());

    [Fact]
    public void Every_level_stands_on_the_page_with_its_weight()
    {
        foreach (var field in MatchModel.Default.Fields)
        {
            var section = Section(Names[(int)field.Field]);
            foreach (var level in field.Levels)
            {
                var weight = Math.Round(level.Millibits / 1000.0, 1, MidpointRounding.AwayFromZero).ToString("+0.0;−0.0", CultureInfo.InvariantCulture);
                Assert.Contains(section, line => line.StartsWith($"| `{level.Name}` | {weight} |", StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData(MatchGuards.IdentifierConflict)]
    [InlineData(MatchGuards.IdentifierShared)]
    [InlineData(MatchGuards.Twin)]
    [InlineData(MatchGuards.Sibling)]
    [InlineData(MatchGuards.NoGivenName)]
    [InlineData(MatchGuards.NoBirthDate)]
    public void Every_guard_stands_on_the_page(string guard) =>
        Assert.Single(Page, line => line.StartsWith($"| `{guard}` |", StringComparison.Ordinal));

    [Fact]
    public void The_page_names_the_model_and_its_bands()
    {
        Assert.Contains(Page, line => line.Contains($"`{MatchModel.Default.Id}`", StringComparison.Ordinal));
        Assert.Contains(Page, line => line.Contains($"({MatchModel.Default.AutomaticMillibits / 1000.0:F3} bits)", StringComparison.Ordinal));
        Assert.Contains(Page, line => line.Contains($"{MatchIndex.ListCap} records", StringComparison.Ordinal));
    }

    private static readonly string[] Names =
        ["given_name", "family_name", "birth_date", "middle_names", "sex", "address", "nhs_number and upn", "nhs_number and upn", "phone"];

    private static List<string> Section(string heading)
    {
        var start = Array.IndexOf(Page, "### " + heading);
        Assert.True(start >= 0, heading);
        return [.. Page.Skip(start + 1).TakeWhile(line => !line.StartsWith('#'))];
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "docs", "matching.md") is var page && File.Exists(page))
                return page;
        throw new FileNotFoundException("docs/matching.md is not above the tests");
    }
}
