using InfoShareHub.Concerns.Records;
using InfoShareHub.Protocol;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Ledger.Entries;

/// <summary>Marks for the protocol that follow from what an item says in fields of its own, so that an owner need not say it twice.</summary>
internal static class ItemMarks
{
    /// <summary>Only codes that the protocol has a marker for: one that it cannot read would hold the item back from everybody.</summary>
    public static IEnumerable<string> Of(Wire.DataItem item) => CodesOf(item).Where(code => !MarkerSet.Read([code]).Contains(Marker.Unrecognised));

    private static IEnumerable<string> CodesOf(Wire.DataItem item)
    {
        if (IntelligenceGrade.TryParse(item.Grade, out var grade))
        {
            yield return $"{MarkerSet.Prefix}source{grade.Source}";
            yield return $"{MarkerSet.Prefix}grade-{char.ToLowerInvariant(grade.Assessment)}";
            yield return $"{MarkerSet.Prefix}handling-{char.ToLowerInvariant(grade.Handling)}";
        }

        if (item.Detriment is not null)
        {
            yield return MarkerSet.CodeOf(Marker.Detriment);
        }
    }
}
