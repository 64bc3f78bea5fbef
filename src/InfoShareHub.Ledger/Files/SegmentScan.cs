namespace InfoShareHub.Ledger.Files;

/// <summary>What a segment holds when nothing but the file is believed.</summary>
/// <param name="Size">Size of the ledger with the last whole batch.</param>
/// <param name="End">Where the last whole batch ends.</param>
/// <param name="Closing">That batch's closing; null when there is no whole batch.</param>
/// <param name="FirstUnsound">The first entry that is missing, damaged or without its batch's closing.</param>
/// <param name="TailBytes">Bytes behind the last whole batch.</param>
internal sealed record SegmentScan(ulong Size, long End, BatchClosing? Closing, ulong FirstUnsound, long TailBytes)
{
    public static SegmentScan Of(Segment segment)
    {
        var size = segment.FirstIndex;
        var next = segment.FirstIndex;
        long end = SegmentHeader.Bytes;
        BatchClosing? closing = null;
        var length = RandomAccess.GetLength(segment.File);
        if (!HasHeader(segment))
            return new SegmentScan(size, 0, null, size, length);

        using var frames = new FrameReader(segment.File, end);
        while (frames.TryRead(out var frame) && frame.Index == next)
        {
            if (frame.Kind == FrameKind.Entry)
            {
                segment.NotePosition(frame);
                next++;
            }
            else if (frame.Kind == FrameKind.Closing && next > size && BatchClosing.TryRead(frame.Payload, out var read))
            {
                closing = read;
                size = next;
                end = frame.End;
            }
            else
            {
                break;
            }
        }

        return new SegmentScan(size, end, closing, next, length - end);
    }

    private static bool HasHeader(Segment segment)
    {
        Span<byte> header = stackalloc byte[SegmentHeader.Bytes];
        return RandomAccess.Read(segment.File, header, 0) == header.Length && header.SequenceEqual(SegmentHeader.Of(segment.FirstIndex));
    }
}
