using InfoShareHub.Ledger.Entries;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using DataItem = InfoShareHub.Concerns.Records.DataItem;

namespace InfoShareHub.Ledger.Intake;

/// <summary>
/// Gives the items of a new version their numbers. An item that is still there, word for word, keeps its number wherever it stands now; what is left of a class on
/// both sides is the same thing corrected, in order; what is then left is new.
/// </summary>
internal static class ItemNumbering
{
    /// <summary>Writes the numbers into the parts, anew at every decision, and returns the highest ever used.</summary>
    public static uint Number(KnownRecord? known, IEnumerable<ContentPart> parts)
    {
        var last = known?.LastItem ?? 0;
        foreach (var part in parts.Where(part => part.Items.Count > 0))
        {
            var before = HeldOf(known, (Concerns.Sharing.DataClass)(int)part.DataClass);
            var items = part.Items.Select(ContentMapping.ToItem).ToList();
            var numbers = new uint[items.Count];
            for (var i = 0; i < items.Count; i++)
            {
                numbers[i] = Take(before, held => IsSame(held, items[i]));
            }

            for (var i = 0; i < items.Count; i++)
            {
                numbers[i] = numbers[i] != 0 ? numbers[i] : Take(before, _ => true);
                numbers[i] = numbers[i] != 0 ? numbers[i] : ++last;
            }

            part.ItemNumbers.Clear();
            part.ItemNumbers.Add(numbers);
        }

        return last;
    }

    private static List<(uint Number, DataItem Item)> HeldOf(KnownRecord? known, Concerns.Sharing.DataClass dataClass)
    {
        return known is null ? [] : [.. known.ItemNumbers.Zip(known.Items).Where(held => held.Second.DataClass == dataClass)];
    }

    private static uint Take(List<(uint Number, DataItem Item)> held, Func<DataItem, bool> fits)
    {
        var at = held.FindIndex(one => fits(one.Item));
        if (at < 0)
        {
            return 0;
        }

        var number = held[at].Number;
        held.RemoveAt(at);
        return number;
    }

    private static bool IsSame(DataItem one, DataItem other)
    {
        return one with { Categories = other.Categories, Attachments = other.Attachments, Mentions = other.Mentions, BarredStaff = other.BarredStaff } == other
            && one.Categories.SequenceEqual(other.Categories)
            && one.Attachments.SequenceEqual(other.Attachments)
            && one.Mentions.SequenceEqual(other.Mentions)
            && one.BarredStaff.SequenceEqual(other.BarredStaff);
    }
}
