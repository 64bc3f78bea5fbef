using System.Text.RegularExpressions;
using InfoShareHub.Architecture.Tests.Reading;
using Xunit;

namespace InfoShareHub.Architecture.Tests.Documents;

public sealed partial class PageTests
{
    private static readonly string[] TextEndings =
    [
        ".md", ".cs", ".csproj", ".sln", ".props", ".targets", ".proto", ".yaml", ".yml", ".json", ".sh", ".py", ".txt", ".config", ".editorconfig", ".lock", "/run", "infoshare",
    ];

    private static IEnumerable<string> Texts => Repository.Files("", "").Where(path => TextEndings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)));

    [Fact]
    public void Every_link_leads_somewhere()
    {
        var broken =
            from page in Repository.Files("", ".md")
            from Match link in RelativeLink().Matches(Repository.Read(page))
            let target = Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, link.Groups["target"].Value))
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{page} -> {link.Groups["target"].Value}";

        Rule.Holds("correct the link or write the page", broken);
    }

    [Fact]
    public void Every_decision_is_numbered_once_and_says_what_was_weighed()
    {
        var pages = Repository.Files("docs/adr", ".md").ToList();
        var unnumbered = pages.Where(page => !DecisionName().IsMatch(page));
        var twice = pages.GroupBy(page => Path.GetFileName(page)[..4], StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => string.Join(" and ", group));
        var bare =
            from page in pages
            from heading in new[] { "## Context", "## Options", "## Decision", "## What we accept" }
            where !Repository.Read(page).Contains($"\n{heading}\n", StringComparison.Ordinal)
            select $"{page} has no {heading}";

        Rule.Holds("name it NNNN-title.md with the next number, and write context, options, decision and what we accept", unnumbered.Concat(twice).Concat(bare));
    }

    [Fact]
    public void Nothing_names_somebodys_machine()
    {
        var broken =
            from path in Texts
            from Match match in MachinePath().Matches(Repository.Read(path))
            select $"{path}: {match.Value}";

        Rule.Holds("use a relative path or an option; in pages, a placeholder such as DIR", broken);
    }

    [Fact]
    public void No_page_writes_to_a_fixed_temporary_folder()
    {
        Rule.Holds("write DIR or use mktemp", Repository.Files("docs", ".md").Where(page => Repository.Read(page).Contains("/tmp" + "/", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_registry_is_named()
    {
        var broken =
            from path in Texts
            from Match match in RegistryHost().Matches(Repository.Read(path))
            select $"{path}: {match.Value}";

        Rule.Holds("leave the choice of registry to the machine's own configuration", broken);
    }

    [Fact]
    public void The_root_stays_clean()
    {
        string[] allowed = ["README.md", "CHANGELOG.md", "LICENSE.md", "SECURITY.md", "CONTRIBUTING.md"];
        var broken = Repository.Files("", ".md").Where(path => !path.Contains('/', StringComparison.Ordinal) && !allowed.Contains(path));

        Rule.Holds("put what is lasting into docs/, and plans and notes nowhere in the repository", broken);
    }

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)(?<target>[^)#\s]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex RelativeLink();

    [GeneratedRegex(@"^docs/adr/\d{4}-[a-z0-9-]+\.md$")]
    private static partial Regex DecisionName();

    [GeneratedRegex(@"(?<![\w.])/(work|root|home/\w+)/[\w.]*", RegexOptions.ExplicitCapture)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"https?://[\w.-]*(nuget|artifactory|nexus|registry|pypi|npmjs|pkgs)[\w.-]*", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex RegistryHost();
}
