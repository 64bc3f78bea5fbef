using System.Text.RegularExpressions;
using InfoShareHub.Architecture.Tests.Reading;
using Xunit;

namespace InfoShareHub.Architecture.Tests.Projects;

public sealed partial class PureSliceTests
{
    private static IEnumerable<ProjectFile> Slices =>
        ProjectFile.All("src").Where(project => HouseTable.PureSlices.Contains(project.Name["InfoShareHub.".Length..]));

    [Fact]
    public void A_pure_slice_says_that_it_is_pure()
    {
        Rule.Holds(
            "set <PureSlice>true</PureSlice>: clocks, chance, files and the environment are then refused at build",
            Slices.Where(slice => !slice.IsPureSlice).Select(slice => slice.Path));
    }

    [Fact]
    public void Only_pure_slices_say_that_they_are_pure()
    {
        var broken = ProjectFile.All("src").Where(project => project.IsPureSlice).Select(project => project.Path).Except(Slices.Select(slice => slice.Path), StringComparer.Ordinal);

        Rule.Holds("add the slice to Projects/HouseTable.cs, or drop PureSlice", broken);
    }

    [Fact]
    public void A_pure_slice_brings_no_package_along()
    {
        var broken = Slices.SelectMany(slice => slice.RunTimePackages.Select(package => $"{slice.Path} -> {package}"))
            .Concat(Slices.SelectMany(slice => slice.Items("FrameworkReference").Select(framework => $"{slice.Path} -> {framework}")));

        Rule.Holds("do the parsing or the talking in Hub, Ledger or Cli and give the slice values", broken);
    }

    [Fact]
    public void A_pure_slice_knows_nothing_of_the_wire()
    {
        var broken = Repository.ProductSources
            .Where(source => HouseTable.PureSlices.Contains(source.Project["InfoShareHub.".Length..]))
            .SelectMany(source => source.Find(WireName()));

        Rule.Holds("map wire types to values of Concerns in the endpoint; the slice takes the values", broken);
    }

    [GeneratedRegex(@"\b(InfoShareHub\.V1|Google\.Protobuf|Grpc\.Core|Microsoft\.AspNetCore|StackExchange|YamlDotNet)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex WireName();
}
