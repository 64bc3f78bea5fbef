using System.Text.RegularExpressions;
using InfoShareHub.Architecture.Tests.Reading;
using Xunit;

namespace InfoShareHub.Architecture.Tests.Documents;

public sealed partial class RuleIdTests
{
    private const string Page = "docs/protocol.md";

    private static IReadOnlyList<string> InProtocol =>
        [.. RuleLine().Matches(Repository.Read("protocols/baseline.yaml")).Select(match => match.Groups["id"].Value).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void Every_rule_is_explained_in_plain_words()
    {
        var page = Repository.Read(Page);
        var broken = InProtocol.Where(id => !page.Contains($"`{id}`", StringComparison.Ordinal));

        Rule.Holds($"explain it in {Page} with an example and the law behind it", broken);
    }

    [Fact]
    public void Every_explained_rule_exists()
    {
        var prefixes = InProtocol.Select(id => id.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        var broken = RuleMention().Matches(Repository.Read(Page)).Select(match => match.Groups["id"].Value)
            .Where(id => prefixes.Contains(id.Split('.')[0])).Except(InProtocol, StringComparer.Ordinal);

        Rule.Holds($"take it out of {Page}, or correct its id", broken);
    }

    [GeneratedRegex(@"^\s*(- )?id:\s*(?<id>[A-Z][A-Z0-9]*\.[a-z0-9-]+)\s*$", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex RuleLine();

    [GeneratedRegex(@"`(?<id>[A-Z][A-Z0-9]*\.[a-z][a-z0-9-]*)`", RegexOptions.ExplicitCapture)]
    private static partial Regex RuleMention();
}
