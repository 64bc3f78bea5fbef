using System.Globalization;
using System.Text;

namespace InfoShareHub.Ledger.Conformance;

/// <summary>Batches whose every byte follows from where they stand, so that what is read can be compared with what was never kept.</summary>
public static class Batches
{
    /// <summary>A batch of small entries and one key.</summary>
    public static LedgerBatch Small(ulong expectedSize, int entries) => Of(expectedSize, entries, bytesPerEntry: 300, keys: 1, writer: 0);

    /// <summary>Two writers' batches at the same place differ in every entry.</summary>
    public static LedgerBatch Of(ulong expectedSize, int entries, int bytesPerEntry, int keys, int writer)
    {
        var size = expectedSize + (ulong)entries;
        return new LedgerBatch(
            expectedSize,
            [.. Enumerable.Range(0, entries).Select(position => EntryAt(expectedSize + (ulong)position, bytesPerEntry, writer))],
            [.. Enumerable.Range(0, keys).Select(position => KeyAt(expectedSize, position, writer))],
            CheckpointAt(size, writer));
    }

    public static ReadOnlyMemory<byte> EntryAt(ulong index, int bytes, int writer) => Bytes(HashCode((index * 2) + 1, writer), bytes);

    public static NewDataKey KeyAt(ulong batchIndex, int position, int writer)
    {
        var wrapped = Bytes(HashCode((batchIndex * 1024) + (ulong)position, -1 - writer), 98);
        return new NewDataKey(wrapped[..16], wrapped);
    }

    public static ReadOnlyMemory<byte> CheckpointAt(ulong size, int writer) => Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"infoshare.example/ledger/conformance/epoch/1\n{size}\nroot by writer {writer}\n\n— no signature\n"));

    private static ReadOnlyMemory<byte> Bytes(ulong seed, int count)
    {
        var bytes = new byte[count];
        var state = seed;
        for (var at = 0; at < count; at++)
        {
            // SplitMix64: every seed gives another sequence, zeros and line ends included.
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            bytes[at] = (byte)((mixed ^ (mixed >> 27)) >> 32);
        }

        return bytes;
    }

    private static ulong HashCode(ulong value, int writer) => (value + 1) * 0xD6E8FEB86659FD93 ^ ((ulong)(uint)writer << 32);
}
