using InfoShareHub.Architecture.Tests.Reading;
using Xunit;

namespace InfoShareHub.Architecture.Tests.Sources;

public sealed class InterfaceTests
{
    /// <summary>Interfaces that are offered to others to implement. Each has its reason here.</summary>
    private static readonly Dictionary<string, string> ExtensionPoints = new(StringComparer.Ordinal);

    [Fact]
    public void An_interface_has_two_real_implementations()
    {
        var implementations = Repository.ProductSources.SelectMany(source => source.Types)
            .Where(type => type.Kind != "interface" && !type.Is("abstract"))
            .SelectMany(type => type.Bases).GroupBy(name => name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var broken =
            from source in Repository.ProductSources
            from type in source.Types
            where type.Kind == "interface" && !ExtensionPoints.ContainsKey(type.Name) && implementations.GetValueOrDefault(type.Name) < 2
            select $"{source.Path}:{type.Line} {type.Name} has {implementations.GetValueOrDefault(type.Name)}";

        Rule.Holds("use the one class itself; or, if others are meant to implement it, list it as an extension point in this test with the reason", broken);
    }
}
