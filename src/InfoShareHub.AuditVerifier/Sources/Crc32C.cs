using System.Numerics;
using System.Runtime.InteropServices;

namespace InfoShareHub.AuditVerifier.Sources;

/// <summary>CRC-32C (Castagnoli): what the frames of a ledger folder are checked with.</summary>
internal static class Crc32C
{
    /// <summary>Of both parts as if they were one.</summary>
    public static uint Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) => ~Next(Next(~0u, first), second);

    private static uint Next(uint crc, ReadOnlySpan<byte> bytes)
    {
        // Eight bytes at a step, in the machine's own order as long as that is the checksum's.
        var words = BitConverter.IsLittleEndian ? MemoryMarshal.Cast<byte, ulong>(bytes) : [];
        foreach (var word in words)
            crc = BitOperations.Crc32C(crc, word);

        foreach (var value in bytes[(words.Length * sizeof(ulong))..])
            crc = BitOperations.Crc32C(crc, value);

        return crc;
    }
}
