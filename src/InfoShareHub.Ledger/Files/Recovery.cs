namespace InfoShareHub.Ledger.Files;

/// <summary>What a folder's segments hold after a start, with nothing behind the last whole batch.</summary>
/// <param name="Segments">All of them, in order.</param>
/// <param name="Size">Entries in whole batches.</param>
/// <param name="End">Where the last whole batch ends in the last segment.</param>
/// <param name="Closing">The last whole batch's closing.</param>
internal sealed record Recovery(List<Segment> Segments, ulong Size, long End, BatchClosing Closing)
{
    /// <summary>Finds the last whole batch and cuts what was being written behind it. Reads the last segment only; the others are checked as they are read.</summary>
    /// <param name="folder">The segments' folder.</param>
    /// <param name="requiredSize">What is known to have been acknowledged: it is there, or this throws and changes nothing.</param>
    /// <param name="disk">The disk.</param>
    /// <exception cref="LedgerCorruptException">Something that had been durable is damaged or missing.</exception>
    public static Recovery Run(string folder, ulong requiredSize, Disk disk)
    {
        var segments = Segment.OpenAll(folder);
        try
        {
            return Run(segments, folder, requiredSize, disk);
        }
        catch
        {
            segments.ForEach(static segment => segment.Dispose());
            throw;
        }
    }

    private static Recovery Run(List<Segment> segments, string folder, ulong requiredSize, Disk disk)
    {
        if (segments.Count > 0 && segments[0].FirstIndex != 0)
            throw new LedgerCorruptException(0, "the first segment is missing");

        for (var last = segments.Count - 1; last >= 0; last--)
        {
            var scan = SegmentScan.Of(segments[last]);
            Check(segments, last, scan, requiredSize);
            if (scan.Closing is null)
                continue;

            DropFrom(last + 1, segments, folder);
            Cut(segments[last], scan, disk);
            return new Recovery(segments, scan.Size, scan.End, scan.Closing);
        }

        if (requiredSize > 0)
            throw Shortened(0, 0, requiredSize);

        DropFrom(0, segments, folder);
        return new Recovery(segments, 0, 0, BatchClosing.OfNothing);
    }

    private static void Check(List<Segment> segments, int position, SegmentScan scan, ulong requiredSize)
    {
        if (scan.Size < requiredSize)
            throw Shortened(scan.FirstUnsound, scan.Size, requiredSize);

        // A segment is begun only when the one before it is whole.
        var isWhole = position == segments.Count - 1 || (scan.Size == segments[position + 1].FirstIndex && scan.TailBytes == 0);
        if (!isWhole || !TornTail.IsOneUnfinishedBatch(segments[position], scan))
            throw new LedgerCorruptException(scan.FirstUnsound, $"entry {scan.FirstUnsound} is damaged or missing in `{segments[position].FilePath}`");
    }

    private static LedgerCorruptException Shortened(ulong firstUnsound, ulong size, ulong requiredSize) => new(
        // All entries may be sound and only their closing damaged.
        Math.Min(firstUnsound, requiredSize - 1),
        $"ROLLBACK anchored size {requiredSize}, store {size}; the first entry that is damaged or missing is {Math.Min(firstUnsound, requiredSize - 1)}");

    private static void DropFrom(int position, List<Segment> segments, string folder)
    {
        for (var last = segments.Count - 1; last >= position; last--)
        {
            segments[last].Delete(folder);
            segments.RemoveAt(last);
        }
    }

    private static void Cut(Segment segment, SegmentScan scan, Disk disk)
    {
        if (scan.TailBytes == 0)
            return;

        disk.CutOrEnd(segment.File, scan.End);
        disk.FlushOrEnd(segment.File, "the end of a segment");
    }
}
