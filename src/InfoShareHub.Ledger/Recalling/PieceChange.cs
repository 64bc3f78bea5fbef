using InfoShareHub.Alerts.Composing;
using InfoShareHub.Alerts.Rendering;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Entries;
using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol;

namespace InfoShareHub.Ledger.Recalling;

/// <summary>
/// What of a telling a newer version no longer says. Both versions are shown with exactly the fields that were told, and compared as the recipient would see
/// them: a day that moved within its month has not changed for whoever was told the month.
/// </summary>
internal static class PieceChange
{
    /// <summary>Fields that say something else now.</summary>
    /// <param name="telling">What was told.</param>
    /// <param name="before">The record as it was.</param>
    /// <param name="after">Its new content.</param>
    /// <param name="isGone">The piece is no longer there at all.</param>
    public static ulong Of(in Telling telling, KnownRecord before, RecordContent after, out bool isGone)
    {
        isGone = false;
        var told = FieldsOf(telling);
        if (telling.Item != 0)
        {
            var old = ItemOf(before.Items, before.ItemNumbers, telling.Item);
            var now = ItemOf(after.Items, after.ItemNumbers, telling.Item);
            isGone = now is null;
            return old is null || now is null ? telling.Fields : OfItem(telling, told, before, (old, now), after.Subject?.Name);
        }

        if (before.Subject is not { } was || after.Subject is not { } isNow)
        {
            isGone = true;
            return telling.Fields;
        }

        if (telling.DataClass == (byte)DataClass.C02)
        {
            isGone = isNow.Addresses.Count == 0 && isNow.Phones.Count == 0;
            return isGone ? telling.Fields : Differing(AddressRendering.Render(was, told, ""), AddressRendering.Render(isNow, told, ""));
        }

        return Differing(IdentityRendering.Render(was, told, ""), IdentityRendering.Render(isNow, told, ""));
    }

    /// <summary>Fields of a concern, or of the subject it was sent with, that say something else now.</summary>
    public static ulong Of(in Telling telling, KnownConcern before, ConcernReport after)
    {
        var told = FieldsOf(telling);
        if (telling.DataClass == (byte)DataClass.C01)
        {
            return before.Report.Subject is { } was && after.Subject is { } isNow
                ? Differing(IdentityRendering.Render(was, told, ""), IdentityRendering.Render(isNow, told, ""))
                : telling.Fields;
        }

        var changed = Differing(
            ConcernRendering.Render(before.Report, before.Agency, told, ""), ConcernRendering.Render(after, before.Agency, told, ""));
        // An alert tells the time of day beside the day.
        return told.Contains(ItemField.EventDate) && before.Report.EventTime != after.EventTime ? changed | (1ul << (int)ItemField.EventDate) : changed;
    }

    private static ulong OfItem(in Telling telling, FieldSet told, KnownRecord before, (DataItem Old, DataItem Now) item, PersonName? name)
    {
        // What is masked depends on who reads: an owner's own people see the words.
        var isOwn = telling.Mailbox.StartsWith($"{before.Agency.Value}/", StringComparison.Ordinal);
        var changed = Differing(Render(item.Old, before.Subject?.Name), Render(item.Now, name));
        return told.Contains(ItemField.Text) && item.Old.Grade != item.Now.Grade ? changed | (1ul << (int)ItemField.Text) : changed;

        IReadOnlyList<RenderedField> Render(DataItem content, PersonName? subject)
        {
            return ItemRendering.Render(content, told, "", isOwn ? MentionMasking.None : MentionMasking.Of(content.Mentions, subject));
        }
    }

    private static FieldSet FieldsOf(in Telling telling)
    {
        var set = default(FieldSet);
        for (var rest = telling.Fields & ~ShownPiece.Held; rest != 0; rest &= rest - 1)
        {
            set = set.Union(FieldSet.Of((ItemField)System.Numerics.BitOperations.TrailingZeroCount(rest)));
        }

        return set;
    }

    private static DataItem? ItemOf(IReadOnlyList<DataItem> items, IReadOnlyList<uint> numbers, uint number)
    {
        for (var i = 0; i < numbers.Count; i++)
        {
            if (numbers[i] == number)
            {
                return items[i];
            }
        }

        return null;
    }

    private static ulong Differing(IReadOnlyList<RenderedField> before, IReadOnlyList<RenderedField> after)
    {
        var changed = 0ul;
        foreach (var field in before.Concat(after).Select(field => field.Field).Distinct())
        {
            if (!before.Where(shown => shown.Field == field).SequenceEqual(after.Where(shown => shown.Field == field)))
            {
                changed |= 1ul << (int)field;
            }
        }

        return changed;
    }
}
