using InfoShareHub.Concerns.Records;
using InfoShareHub.Protocol;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Ledger.Entries;

/// <summary>Marks for the protocol that follow from what an item says in fields of its own, so that an owner need not say it twice.</summary>
internal static class ItemMarks
{
    public static IEnumerable<string> Of(Wire.DataItem item)
    {
        if (IntelligenceGrade.TryParse(item.Grade, out var grade))
        {
            yield return MarkerSet.CodeOf(grade.Handling == 'C' ? Marker.HandlingC : Marker.HandlingP);
            if (grade.Assessment == 'E')
            {
                yield return MarkerSet.CodeOf(Marker.GradeE);
            }
        }

        if (item.Detriment is not null)
        {
            yield return MarkerSet.CodeOf(Marker.Detriment);
        }
    }
}
