using InfoShareHub.ProtocolFiles;
using Xunit;

namespace InfoShareHub.Protocol.Tests;

/// <summary>docs/protocol.md is made from the documents.</summary>
public sealed class DocumentationTests
{
    private const string Update = "UPDATE_PROTOCOL_PAGE";

    private static readonly string Page = Path.Combine(Root(), "docs", "protocol.md");

    [Fact]
    public void The_page_says_what_the_documents_say()
    {
        var expected = ProtocolPage.Render(Baseline.Document);
        if (Environment.GetEnvironmentVariable(Update) == "1")
            File.WriteAllText(Page, expected);

        Assert.True(expected == File.ReadAllText(Page), $"docs/protocol.md differs from the documents; make it again with {Update}=1 dotnet test tests/InfoShareHub.Protocol.Tests, and commit it");
    }

    [Fact]
    public void Every_rule_has_an_example() =>
        Assert.DoesNotContain(Baseline.Protocol.Rules, rule => rule.Example.Length <= 10);

    [Fact]
    public void The_page_names_every_rule_once_with_its_text_and_law()
    {
        var page = ProtocolPage.Render(Baseline.Document);

        Assert.All(Baseline.Protocol.Rules, rule =>
        {
            var row = Assert.Single(page.Split('\n'), line => line.StartsWith($"| `{rule.Id}` |", StringComparison.Ordinal));
            Assert.Contains(rule.Plain, row, StringComparison.Ordinal);
            Assert.EndsWith($"{rule.Law} |", row, StringComparison.Ordinal);
        });
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "InfoShareHub.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("the tests run outside the repository");
        return folder.FullName;
    }
}
