using System.Buffers.Binary;

namespace InfoShareHub.Ledger.Files;

/// <summary>
/// Tells a batch that was being written when the power went from damage to what had been durable. Both leave unsound bytes behind the last whole
/// batch; only damage has something behind it that was written later.
/// </summary>
internal static class TornTail
{
    /// <summary>No batch is larger, see <see cref="BatchWriter"/>; nor is what is left of one.</summary>
    public const int MaxBytes = 256 * 1024 * 1024;

    public static bool IsOneUnfinishedBatch(Segment segment, SegmentScan scan)
    {
        if (scan.TailBytes > MaxBytes)
            return false;

        var tail = new byte[scan.TailBytes];
        _ = RandomAccess.Read(segment.File, tail, scan.End);
        return !HoldsBatchBeforeItsEnd(tail, scan.Size);
    }

    /// <summary>
    /// Disks write pages in any order: a torn batch may have its closing and lack its middle. But a batch begins to be written only when the one before
    /// it is durable, so a sound closing with anything behind it was durable once.
    /// </summary>
    private static bool HoldsBatchBeforeItsEnd(ReadOnlyMemory<byte> tail, ulong size)
    {
        for (var at = 0; at + Frame.HeaderBytes < tail.Length; at++)
        {
            var bytes = tail[at..];
            if (LooksLikeClosing(bytes.Span, size) && Frame.TryRead(bytes, at, out var frame) && frame.End < tail.Length)
                return true;
        }

        return false;
    }

    // Spares a checksum at nearly every byte.
    private static bool LooksLikeClosing(ReadOnlySpan<byte> bytes, ulong size) =>
        bytes[Frame.KindAt] == (byte)FrameKind.Closing
        && BinaryPrimitives.ReadUInt64BigEndian(bytes[Frame.IndexAt..]) - size is > 0 and < int.MaxValue;
}
