using System.Xml.Linq;
using InfoShareHub.Architecture.Tests.Reading;
using Xunit;

namespace InfoShareHub.Architecture.Tests.Projects;

public sealed class PackageTests
{
    private static IReadOnlyList<string> Packages =>
        [.. XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(item => (string)item.Attribute("Include")!)];

    [Fact]
    public void Every_package_has_a_line_saying_why()
    {
        var page = Repository.Read("docs/architecture.md");
        var broken = Packages.Where(package => !page.Contains($"| `{package}` |", StringComparison.Ordinal));

        Rule.Holds("add a row with the reason to the table of packages in docs/architecture.md, or do without the package", broken);
    }

    [Fact]
    public void Every_line_is_about_a_package_that_is_used()
    {
        var rows = Repository.Read("docs/architecture.md").Split('\n')
            .SkipWhile(line => !line.StartsWith("## Packages", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]);

        Rule.Holds("take the row out of docs/architecture.md", rows.Except(Packages, StringComparer.Ordinal));
    }

    [Fact]
    public void Versions_stand_in_one_place()
    {
        var broken =
            from project in ProjectFile.All("src").Concat(ProjectFile.All("tests"))
            from item in project.Document.Descendants("PackageReference")
            where item.Attribute("Version") is not null || item.Attribute("VersionOverride") is not null
            select $"{project.Path} {(string?)item.Attribute("Include")}";

        Rule.Holds("give the version in Directory.Packages.props", broken);
    }

    [Fact]
    public void Versions_are_exact()
    {
        var broken = XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Where(item => ((string)item.Attribute("Version")!).IndexOfAny(['*', '[', '(', ',']) >= 0)
            .Select(item => (string)item.Attribute("Include")!);

        Rule.Holds("pin one version; a range builds something else tomorrow", broken);
    }

    [Fact]
    public void Every_project_has_its_lock_file()
    {
        var broken = ProjectFile.All("src").Concat(ProjectFile.All("tests"))
            .Where(project => !Repository.Exists($"{Path.GetDirectoryName(project.Path)}/packages.lock.json"))
            .Select(project => project.Path);

        Rule.Holds("restore the project and commit its packages.lock.json", broken);
    }

    [Fact]
    public void Warnings_stay_errors()
    {
        string[] allowed = ["CS1591", "$(NoWarn)"];
        var broken =
            from project in ProjectFile.All("src").Concat(ProjectFile.All("tests"))
            from switched in project.Document.Descendants("NoWarn").SelectMany(item => item.Value.Split(';')).Except(allowed)
                .Concat(project.Document.Descendants("TreatWarningsAsErrors").Select(item => item.Value))
            select $"{project.Path} {switched}";

        Rule.Holds("mend the code; a rule that is wrong for us is switched off in .editorconfig with its reason", broken);
    }
}
