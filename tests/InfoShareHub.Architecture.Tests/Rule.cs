using Xunit;

namespace InfoShareHub.Architecture.Tests;

/// <summary>How a rule of the house is checked: every place that breaks it is named, and what to do instead.</summary>
internal static class Rule
{
    public static void Holds(string insteadDo, IEnumerable<string> broken)
    {
        var places = broken.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(places.Count == 0, $"{insteadDo}:\n  {string.Join("\n  ", places)}");
    }
}
