using System.Collections.Immutable;

namespace InfoShareHub.Ledger.Files;

/// <summary>What is durable and therefore what readers see; immutable, replaced whole with each batch.</summary>
/// <param name="Head">Size and checkpoint.</param>
/// <param name="Segments">All segments, in order.</param>
/// <param name="SegmentEnd">Where the last batch ends in the last segment.</param>
/// <param name="KeyLogBytes">Where its keys end in the key log.</param>
internal sealed record DurableState(LedgerHead Head, ImmutableArray<Segment> Segments, long SegmentEnd, long KeyLogBytes)
{
    /// <summary>Entries in order, wherever they lie.</summary>
    public IEnumerable<StoredEntry> Read(ulong fromIndex, ulong toIndex)
    {
        if (fromIndex >= toIndex)
            yield break;
        if (toIndex > Head.Size)
            throw new LedgerCorruptException(Math.Max(fromIndex, Head.Size), $"entry {toIndex - 1} was asked for and the ledger holds {Head.Size}");

        for (var at = SegmentOf(fromIndex); fromIndex < toIndex; at++)
        {
            var end = at + 1 < Segments.Length ? Math.Min(toIndex, Segments[at + 1].FirstIndex) : toIndex;
            foreach (var entry in Segments[at].Read(fromIndex, end))
                yield return entry;
            fromIndex = end;
        }
    }

    private int SegmentOf(ulong index)
    {
        var (low, high) = (0, Segments.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Segments[middle].FirstIndex <= index)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
