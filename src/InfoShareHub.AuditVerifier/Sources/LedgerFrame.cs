using System.Buffers.Binary;

namespace InfoShareHub.AuditVerifier.Sources;

/// <summary>
/// A frame of a ledger folder (docs/ledger-format.md): payload length (4 bytes), CRC-32C over the length and all behind the checksum (4), kind (1), index
/// (8), payload; numbers are big-endian.
/// </summary>
internal readonly record struct LedgerFrame(byte Kind, ulong Index, ReadOnlyMemory<byte> Payload)
{
    public const int HeaderBytes = 17;
    public const int MaxPayloadBytes = 64 * 1024 * 1024;

    public const byte Entry = 1;
    public const byte Closing = 2;
    public const byte Key = 3;

    public int Length => HeaderBytes + Payload.Length;

    /// <summary>Length of the whole frame, or 0 when this cannot be a header.</summary>
    public static int LengthOf(ReadOnlySpan<byte> header)
    {
        var payload = BinaryPrimitives.ReadUInt32BigEndian(header);
        return payload <= MaxPayloadBytes && header[8] is >= Entry and <= Key ? HeaderBytes + (int)payload : 0;
    }

    public static LedgerFrame? Read(ReadOnlyMemory<byte> frame)
    {
        var bytes = frame.Span;
        return BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]) == Crc32C.Of(bytes[..4], bytes[8..])
            ? new LedgerFrame(bytes[8], BinaryPrimitives.ReadUInt64BigEndian(bytes[9..]), frame[HeaderBytes..])
            : null;
    }
}
