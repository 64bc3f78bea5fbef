using System.Numerics;
using System.Security.Cryptography;

namespace InfoShareHub.AuditVerifier.Merkle;

/// <summary>
/// The root of a growing tree (RFC 9162, section 2.1.1) from nothing but a stack of at most 64 hashes: one for each complete subtree, largest first, as
/// the size's binary digits say. Like a counter, each leaf carries into the subtrees that it completes.
/// </summary>
internal sealed class CompactRange
{
    public const int HashBytes = 32;

    private readonly byte[] _stack = new byte[65 * HashBytes];
    private int _height;

    public ulong Size { get; private set; }

    /// <summary>Goes on behind leaves of which only the complete subtrees are known, largest first; null when these are not as many as there must be.</summary>
    public static CompactRange? Behind(ulong size, IReadOnlyList<ReadOnlyMemory<byte>> subtrees)
    {
        if (subtrees.Count != BitOperations.PopCount(size) || subtrees.Any(static hash => hash.Length != HashBytes))
            return null;

        var range = new CompactRange { Size = size, _height = subtrees.Count };
        for (var place = 0; place < subtrees.Count; place++)
            subtrees[place].Span.CopyTo(range._stack.AsSpan(place * HashBytes));

        return range;
    }

    public void Append(ReadOnlySpan<byte> leafHash) => Append(leafHash, level: 0);

    /// <summary>Appends leaves up to <paramref name="size"/> of which only the complete subtrees are known; false when these are not as many as there must be.</summary>
    public bool TryAppendUpTo(ulong size, IReadOnlyList<ReadOnlyMemory<byte>> subtrees)
    {
        foreach (var hash in subtrees)
        {
            if (hash.Length != HashBytes || Size >= size)
                return false;

            Append(hash.Span, Math.Min(BitOperations.Log2(size - Size), BitOperations.TrailingZeroCount(Size)));
        }

        return Size == size;
    }

    /// <summary>Folds a copy of the stack from its small end; the range can grow on.</summary>
    public byte[] Root()
    {
        if (_height == 0)
            return SHA256.HashData([]);

        var copy = _stack.AsSpan(0, _height * HashBytes).ToArray();
        for (var height = _height; height > 1;)
            MergeTop(copy, ref height);

        return copy[..HashBytes];
    }

    public CompactRange Copy()
    {
        var copy = new CompactRange { Size = Size, _height = _height };
        _stack.CopyTo(copy._stack, 0);
        return copy;
    }

    private void Append(ReadOnlySpan<byte> hash, int level)
    {
        hash.CopyTo(_stack.AsSpan(_height * HashBytes));
        _height++;
        for (var carries = BitOperations.TrailingZeroCount(~(Size >> level)); carries > 0; carries--)
            MergeTop(_stack, ref _height);

        Size += 1UL << level;
    }

    private static void MergeTop(byte[] stack, ref int height)
    {
        var pair = stack.AsSpan((height - 2) * HashBytes, 2 * HashBytes);
        Span<byte> node = stackalloc byte[1 + (2 * HashBytes)];
        node[0] = 1;
        pair.CopyTo(node[1..]);
        SHA256.HashData(node, pair);
        height--;
    }
}
