using InfoShareHub.Architecture.Tests.Reading;
using Xunit;

namespace InfoShareHub.Architecture.Tests.Projects;

public sealed class ReferenceTests
{
    private const string Prefix = "InfoShareHub.";

    [Fact]
    public void A_project_uses_only_what_the_table_allows()
    {
        var broken =
            from project in ProjectFile.All("src")
            let allowed = HouseTable.MayUse.GetValueOrDefault(project.Name[Prefix.Length..], [])
            from used in project.ProjectReferences
            where !allowed.Contains(used[Prefix.Length..])
            select $"{project.Path} -> {used}";

        Rule.Holds("move the code to where it may use this, or pass in what it needs; dependencies run one way (docs/architecture.md)", broken);
    }

    [Fact]
    public void Every_project_stands_in_the_table()
    {
        var broken = ProjectFile.All("src").Where(project => !HouseTable.MayUse.ContainsKey(project.Name[Prefix.Length..])).Select(project => project.Path);

        Rule.Holds("decide what the new project may use and write it into Projects/HouseTable.cs and docs/architecture.md", broken);
    }

    [Fact]
    public void No_project_is_a_place_for_leftovers()
    {
        string[] leftovers = ["Shared", "Common", "Core", "Util", "Utils", "Utilities", "Helpers", "Misc"];
        var folders = Repository.Files("src", ".cs").Concat(Repository.Files("tests", ".cs"))
            .SelectMany(path => path.Split('/')[..^1].SelectMany(part => part.Split('.')).Where(part => leftovers.Contains(part)).Select(part => $"{path} ({part})"));

        Rule.Holds("put the code beside its user, or name the slice it is about", folders);
    }

    [Fact]
    public void A_project_sees_only_what_it_lists()
    {
        var broken = ProjectFile.All("src").Concat(ProjectFile.All("tests"))
            .Where(project => project.Property("DisableTransitiveProjectReferences") is not null)
            .Select(project => project.Path);

        Assert.Contains("<DisableTransitiveProjectReferences>true<", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
        Rule.Holds("list the project that is needed instead of switching DisableTransitiveProjectReferences", broken);
    }

    [Fact]
    public void Nothing_outside_compat_knows_of_compat()
    {
        var broken = ProjectFile.All("src").Concat(ProjectFile.All("tests"))
            .Where(project => project.Items("ProjectReference").Any(include => include.Contains("compat/", StringComparison.Ordinal)))
            .Select(project => project.Path);

        Rule.Holds("reference the package; compat/Compat.targets puts the stand-in in its place", broken);
    }
}
