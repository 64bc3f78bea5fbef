using System.Globalization;
using System.Numerics;

namespace InfoShareHub.Protocol.Proving;

/// <summary>Says sets of values of dimensions in words.</summary>
internal static class FactWords
{
    /// <summary>What the values at these places have in common; empty when it is all of them, or for whose and silenced when it is the ordinary one.</summary>
    internal static string Of(FactDimension dimension, ulong places)
    {
        var isWhole = BitOperations.PopCount(places) == dimension.Values.Length;
        // Unless they are said, information is others', nothing is sealed and nothing silences: it would stand in nearly every line.
        if (dimension.Kind is FactKind.Own or FactKind.Seal or FactKind.Silencer)
        {
            if (places == 1)
                return "";
            if (isWhole)
                return dimension.Kind == FactKind.Own ? "own information or others'" : dimension.Kind == FactKind.Seal ? "sealed or not" : "silenced or not";
        }
        else if (isWhole)
        {
            return "";
        }

        var names = dimension.Values.Where((_, place) => (places & (1ul << place)) != 0).SelectMany(value => value.Names).ToArray();
        return dimension.Kind switch
        {
            FactKind.Purpose => $"purpose {List(names)}",
            FactKind.Threshold => $"threshold {List(names)}",
            FactKind.Consent => $"consent {List(names)}",
            FactKind.RecipientKind => $"recipient's kind {List(names)}",
            FactKind.OwnerKind => $"owner's kind {List(names)}",
            FactKind.KnownChild => names[0] == "yes" ? "a child the recipient knows" : "a child the recipient does not know",
            FactKind.Concern => names[0] == "yes" ? "a concern" : "no concern",
            FactKind.Age => $"age {Ages(names)}",
            FactKind.BreaksGlass => names[0] == "yes" ? "somebody who may breaks glass" : "no broken glass",
            FactKind.Relevant => names[0] == "yes" ? "relevance asserted" : "relevance not asserted",
            FactKind.Notifiable => names[0] == "yes" ? "a report that must be made" : "no report that must be made",
            FactKind.Mark => $"{(names[0] == "yes" ? "" : "not ")}marked {MarkerSet.CodeOf(dimension.Mark)[MarkerSet.Prefix.Length..]}",
            FactKind.Link => $"link {List(names)}",
            FactKind.ItemTier => $"item's tier {List(names)}",
            FactKind.Viewed => names[0],
            _ => List(names),
        };
    }

    /// <summary>All dimensions of a box that it restricts, with semicolons between.</summary>
    internal static string Of(IReadOnlyList<FactDimension> dimensions, ReadOnlySpan<ulong> places)
    {
        var parts = new List<string>();
        for (var i = 0; i < dimensions.Count; i++)
        {
            var part = Of(dimensions[i], places[i]);
            if (part.Length > 0)
                parts.Add(part);
        }

        return parts.Count == 0 ? "always" : string.Join("; ", parts);
    }

    private static string List(IReadOnlyList<string> names) => string.Join(", ", names);

    private static string Ages(string[] names)
    {
        var numbers = names.Where(name => char.IsAsciiDigit(name[0])).Select(name => int.Parse(name, CultureInfo.InvariantCulture)).Order().ToList();
        var parts = names.Where(name => !char.IsAsciiDigit(name[0])).ToList();
        for (var i = 0; i < numbers.Count;)
        {
            var end = i;
            while (end + 1 < numbers.Count && numbers[end + 1] == numbers[end] + 1)
                end++;
            parts.Add(numbers[end] == Compiling.Facts.OldestAge && end > i
                ? string.Create(CultureInfo.InvariantCulture, $"{numbers[i]} and over")
                : string.Create(CultureInfo.InvariantCulture, $"{numbers[i]}{(end > i ? $" to {numbers[end]}" : "")}"));
            i = end + 1;
        }

        return List(parts);
    }
}
