using System.Buffers.Binary;

namespace InfoShareHub.AuditVerifier.Sources;

/// <summary>
/// A file that holds a checkpoint: a signed note as text, or a hub's anchor, which is two slots of 4,096 bytes that take turns: turn (8 bytes), size (8), length
/// (4), CRC-32C of these and of the note (4), note, zeros; numbers are big-endian.
/// </summary>
internal static class CheckpointFile
{
    private const int SlotBytes = 4096;
    private const int HeaderBytes = 24;

    /// <summary>The note, or null for an anchor in which nothing was anchored yet.</summary>
    /// <exception cref="UnreadableException">There is no such file, or an anchor of which neither slot is sound.</exception>
    public static byte[]? Read(string path)
    {
        var bytes = ReadFile(path);
        if (bytes.Length != 2 * SlotBytes || bytes[0] != 0)
            return bytes;

        var slots = new[] { ReadSlot(bytes.AsSpan(0, SlotBytes)), ReadSlot(bytes.AsSpan(SlotBytes)) };
        var newest = slots.OfType<(ulong Turn, byte[] Note)>().OrderBy(static slot => slot.Turn).Select(static slot => slot.Note).LastOrDefault()
            ?? throw new UnreadableException($"`{path}` is an anchor of which nothing is sound");

        return newest.Length == 0 ? null : newest;
    }

    public static byte[] ReadFile(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException($"cannot read `{path}`", error);
        }
    }

    private static (ulong Turn, byte[] Note)? ReadSlot(ReadOnlySpan<byte> slot)
    {
        var turn = BinaryPrimitives.ReadUInt64BigEndian(slot);
        var length = BinaryPrimitives.ReadUInt32BigEndian(slot[16..]);
        if (turn == 0 || length > SlotBytes - HeaderBytes)
            return null;

        var note = slot.Slice(HeaderBytes, (int)length);
        return BinaryPrimitives.ReadUInt32BigEndian(slot[20..]) == Crc32C.Of(slot[..20], note) ? (turn, note.ToArray()) : null;
    }
}
