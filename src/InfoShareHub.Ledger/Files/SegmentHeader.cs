using System.Buffers.Binary;

namespace InfoShareHub.Ledger.Files;

/// <summary>The first bytes of a segment: what it is, and where it begins, so that a renamed file is noticed.</summary>
internal static class SegmentHeader
{
    public const int Bytes = 16;

    private static ReadOnlySpan<byte> Magic => "ISHSEG1\n"u8;

    public static byte[] Of(ulong firstIndex)
    {
        var header = new byte[Bytes];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt64BigEndian(header.AsSpan(Magic.Length), firstIndex);
        return header;
    }
}
