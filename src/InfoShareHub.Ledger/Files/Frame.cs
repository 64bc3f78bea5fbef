using System.Buffers;
using System.Buffers.Binary;

namespace InfoShareHub.Ledger.Files;

/// <summary>
/// What every file of a ledger folder is a sequence of: length (4 bytes), CRC-32C of all that follows and of the length (4), kind (1), index (8),
/// then the payload. Numbers are big-endian.
/// </summary>
/// <param name="Kind">What the payload is.</param>
/// <param name="Index">Which entry or batch it belongs to.</param>
/// <param name="Payload">Valid until the next frame is read.</param>
/// <param name="Offset">Where the frame begins in its file.</param>
internal readonly record struct Frame(FrameKind Kind, ulong Index, ReadOnlyMemory<byte> Payload, long Offset)
{
    public const int HeaderBytes = 17;

    /// <summary>Far above any entry; keeps a damaged length from being believed.</summary>
    public const int MaxPayloadBytes = 64 * 1024 * 1024;

    private const int CrcAt = 4;
    public const int KindAt = 8;
    public const int IndexAt = 9;

    public static int LengthOf(int payloadBytes) => HeaderBytes + payloadBytes;

    public long End => Offset + LengthOf(Payload.Length);

    public static void Write(ArrayBufferWriter<byte> output, FrameKind kind, ulong index, ReadOnlySpan<byte> payload)
    {
        if (payload.Length > MaxPayloadBytes)
            throw new ArgumentException($"a frame holds at most {MaxPayloadBytes} bytes", nameof(payload));

        var frame = output.GetSpan(LengthOf(payload.Length))[..LengthOf(payload.Length)];
        BinaryPrimitives.WriteInt32BigEndian(frame, payload.Length);
        frame[KindAt] = (byte)kind;
        BinaryPrimitives.WriteUInt64BigEndian(frame[IndexAt..], index);
        payload.CopyTo(frame[HeaderBytes..]);
        BinaryPrimitives.WriteUInt32BigEndian(frame[CrcAt..], CrcOf(frame));
        output.Advance(frame.Length);
    }

    /// <summary>The frame at the start of the bytes, or false when they are not a whole and sound one.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, long offset, out Frame frame)
    {
        frame = default;
        if (!TryReadLength(bytes.Span, out var length) || bytes.Length < length)
            return false;

        var span = bytes.Span[..length];
        if (BinaryPrimitives.ReadUInt32BigEndian(span[CrcAt..]) != CrcOf(span))
            return false;

        var index = BinaryPrimitives.ReadUInt64BigEndian(span[IndexAt..]);
        frame = new Frame((FrameKind)span[KindAt], index, bytes[HeaderBytes..length], offset);
        return true;
    }

    /// <summary>Length of the whole frame as its header says, or false when the header is short, empty or absurd.</summary>
    public static bool TryReadLength(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 0;
        if (bytes.Length < HeaderBytes || bytes[KindAt] is < (byte)FrameKind.Entry or > (byte)FrameKind.Key)
            return false;

        var payload = BinaryPrimitives.ReadInt32BigEndian(bytes);
        if (payload is < 0 or > MaxPayloadBytes)
            return false;

        length = LengthOf(payload);
        return true;
    }

    // The checksum's own bytes are left out by putting the length's in front of what follows them.
    private static uint CrcOf(ReadOnlySpan<byte> frame) => Crc32C.Of(frame[..CrcAt], frame[KindAt..]);
}
