using System.Text.RegularExpressions;
using Xunit;

namespace InfoShareHub.Protocol.Tests;

/// <summary>docs/protocol.md says what the baseline says.</summary>
public sealed partial class DocumentationTests
{
    private static readonly IReadOnlyDictionary<string, string[]> Rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "docs", "protocol.md"))
        .Where(line => RuleRow().IsMatch(line))
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(cells => cells[0].Trim('`'), cells => cells, StringComparer.Ordinal);

    [Fact]
    public void Every_rule_is_explained_and_every_explained_rule_exists() =>
        Assert.Equal(Baseline.Protocol.Rules.Select(rule => rule.Id).Order(StringComparer.Ordinal), Rows.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_explanation_has_the_text_an_example_and_the_law() => Assert.All(Baseline.Protocol.Rules, rule =>
    {
        var cells = Rows[rule.Id];

        Assert.Equal((rule.Plain, rule.Law), (cells[1], cells[3]));
        Assert.True(cells[2].Length > 10, $"`{rule.Id}` has no example");
    });

    [Fact]
    public void Every_mark_is_explained()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "protocol.md"));

        Assert.All(Enum.GetValues<Marker>().Where(marker => marker != Marker.Unrecognised), marker => Assert.Contains($"`{MarkerSet.CodeOf(marker)}`", text, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\| `[A-Z0-9]+\.[a-z0-9-]+` \|", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RuleRow();
}
