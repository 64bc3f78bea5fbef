using System.Numerics;

namespace InfoShareHub.Audit;

/// <summary>
/// The Merkle tree over a ledger's entries (RFC 9162, section 2.1), in memory: about 64 bytes per entry. Grows at the end, and can be cut back to undo a
/// batch that lost the race for the head.
/// </summary>
/// <remarks>
/// Root and proofs at any size up to <see cref="Count"/> take O(log n). The first one at a size hashes the right edge once; further ones at that size
/// hash nothing. Not thread-safe: one owner appends and truncates; readers of another thread MUST be kept out meanwhile.
/// </remarks>
public sealed class MerkleTree
{
    private readonly List<HashLevel> _levels = [new HashLevel()];
    private RightEdge? _edge;

    /// <summary>Number of leaves.</summary>
    public ulong Count => _levels[0].Count;

    /// <summary>Appends the next leaf.</summary>
    public void Append(LeafHash leaf)
    {
        _edge = null;
        var node = leaf.Node;
        _levels[0].Add(node);
        for (var level = 0; (_levels[level].Count & 1) == 0; level++)
        {
            if (level + 1 == _levels.Count)
                _levels.Add(new HashLevel());

            node = TreeHash.OfChildren(_levels[level][_levels[level].Count - 2], node);
            _levels[level + 1].Add(node);
        }
    }

    /// <summary>Forgets every leaf from <paramref name="size"/> on, as if it had never been appended.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tree is smaller than that.</exception>
    public void Truncate(ulong size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Count);
        _edge = null;
        for (var level = 0; level < _levels.Count; level++)
            _levels[level].Truncate(size >> level);
    }

    /// <summary>The hash of an entry that was appended.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public LeafHash Leaf(ulong index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return new LeafHash(_levels[0][index]);
    }

    /// <summary>The root of the tree over the first <paramref name="size"/> leaves (RFC 9162, section 2.1.1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tree is smaller than that.</exception>
    public TreeHash Root(ulong size) => EdgeAt(size).Root;

    /// <summary>The proof that leaf <paramref name="index"/> is in the tree over the first <paramref name="size"/> leaves, leaf side first (RFC 9162, section 2.1.3.1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is not below the size, or the tree is smaller.</exception>
    public IReadOnlyList<TreeHash> InclusionProof(ulong index, ulong size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var edge = EdgeAt(size);
        var height = 64 - BitOperations.LeadingZeroCount(size - 1);
        var proof = new List<TreeHash>(height);
        for (var level = 0; level < height; level++)
        {
            var sibling = (index >> level) ^ 1;
            if (sibling < size >> level)
                proof.Add(_levels[level][sibling]);
            else if (sibling << level < size)
                proof.Add(edge.Partial(level));
        }

        return proof;
    }

    /// <summary>
    /// The proof that the first <paramref name="first"/> leaves of the tree of size <paramref name="second"/> are the whole tree of size
    /// <paramref name="first"/>: nothing was changed or removed (RFC 9162, section 2.1.4.1). Empty for equal sizes and from size 0.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The sizes are not in order, or the tree is smaller.</exception>
    public IReadOnlyList<TreeHash> ConsistencyProof(ulong first, ulong second)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, second);
        var edge = EdgeAt(second);
        var proof = new List<TreeHash>();
        if (first == 0 || first == second)
            return proof;

        // RFC 9162 SUBPROOF, from the top down: (start, end) is the subtree still to be split, and the proof comes out last hash first.
        var (start, end) = (0UL, second);
        while (first != end)
        {
            var split = start + (1UL << (63 - BitOperations.LeadingZeroCount(end - start - 1)));
            if (first <= split)
            {
                proof.Add(Subtree(split, end, edge));
                end = split;
            }
            else
            {
                proof.Add(Subtree(start, split, edge));
                start = split;
            }
        }

        if (start != 0)
            proof.Add(Subtree(start, end, edge));

        proof.Reverse();
        return proof;
    }

    /// <summary>
    /// The hashes of the fewest complete subtrees that make up the leaves from <paramref name="from"/> to before <paramref name="to"/>, left to right. With them on
    /// both sides, a range of entries gives the root of the whole tree: how a part of the ledger proves itself.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The bounds are not in order, or the tree is smaller.</exception>
    public IReadOnlyList<TreeHash> Cover(ulong from, ulong to)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, Count);
        var cover = new List<TreeHash>();
        while (from < to)
        {
            var largest = BitOperations.Log2(to - from);
            var level = from == 0 ? largest : Math.Min(largest, BitOperations.TrailingZeroCount(from));
            cover.Add(_levels[level][from >> level]);
            from += 1UL << level;
        }

        return cover;
    }

    private TreeHash Subtree(ulong start, ulong end, RightEdge edge)
    {
        var width = end - start;
        var level = BitOperations.Log2(width);
        return BitOperations.IsPow2(width) ? _levels[level][start >> level] : edge.Partial(level + 1);
    }

    private RightEdge EdgeAt(ulong size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Count);
        var edge = _edge;
        if (edge?.Size != size)
            _edge = edge = new RightEdge(_levels, size);

        return edge;
    }
}
