using System.Collections;
using System.Collections.Frozen;

namespace InfoShareHub.Protocol;

/// <summary>The marks on an item, in one word. The default value is none.</summary>
public readonly record struct MarkerSet : IEnumerable<Marker>
{
    /// <summary>How a category code begins that speaks to the protocol.</summary>
    public const string Prefix = "isp:";

    private static readonly FrozenDictionary<string, Marker> ByCode = Enum.GetValues<Marker>()
        .SelectMany(marker => CodesOf(marker), (marker, code) => (marker, code))
        .ToFrozenDictionary(each => each.code, each => each.marker, StringComparer.Ordinal);

    private MarkerSet(uint bits) => Bits = bits;

    /// <summary>One bit per marker, at the position of its number.</summary>
    public uint Bits { get; }

    /// <summary>The marker as documents name it, with the prefix, such as <c>isp:missing-episode</c>.</summary>
    public static string CodeOf(Marker marker) => Prefix + SnakeCase.Of(marker.ToString()).Replace('_', '-');

    /// <summary>The category codes by which owners set a marker: several where rules look at less than the code says; none for one that nobody sets.</summary>
    public static IReadOnlyList<string> CodesOf(Marker marker) => marker switch
    {
        Marker.Unrecognised => [],
        Marker.SourceGraded => [Prefix + "source1", Prefix + "source2", Prefix + "source3"],
        Marker.Assessed => [Prefix + "grade-a", Prefix + "grade-b", Prefix + "grade-c", Prefix + "grade-d"],
        _ => [CodeOf(marker)],
    };

    /// <summary>Whether a category code speaks to the protocol and must not be shown.</summary>
    public static bool IsCode(string category) => category.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the marks among an item's category codes. A code that begins like a mark and is none counts as <see cref="Marker.Unrecognised"/>.</summary>
    public static MarkerSet Read(IReadOnlyList<string> categories)
    {
        var bits = 0u;
        for (var i = 0; i < categories.Count; i++)
        {
            if (IsCode(categories[i]))
                bits |= 1u << (int)(ByCode.TryGetValue(categories[i], out var marker) ? marker : Marker.Unrecognised);
        }

        return new MarkerSet(bits);
    }

    /// <summary>The set of these marks.</summary>
    public static MarkerSet Of(params ReadOnlySpan<Marker> markers)
    {
        var bits = 0u;
        foreach (var marker in markers)
            bits |= 1u << (int)marker;
        return new MarkerSet(bits);
    }

    /// <summary>The set with one mark more, where there is a reason for it.</summary>
    internal MarkerSet With(Marker marker, bool when) => when ? new MarkerSet(Bits | (1u << (int)marker)) : this;

    /// <summary>Whether the mark is on the item.</summary>
    public bool Contains(Marker marker) => (Bits & (1u << (int)marker)) != 0;

    /// <summary>The marks in the order of their numbers.</summary>
    public IEnumerator<Marker> GetEnumerator()
    {
        for (var number = 0; number <= (int)Marker.TouchesHealth; number++)
        {
            if (Contains((Marker)number))
                yield return (Marker)number;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The marks with commas between.</summary>
    public override string ToString() => string.Join(',', this);
}
