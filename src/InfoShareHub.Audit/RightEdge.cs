using System.Numerics;

namespace InfoShareHub.Audit;

// The hashes along the right edge of the tree at one size: the only ones that are not stored, because they change with every leaf. Computed once per
// size; after that every proof at that size is lookups only.
internal sealed class RightEdge
{
    private readonly TreeHash[] _partial;

    // INVARIANT: _partial[k] is the hash of the leaves from (size >> k) << k to size, where that range is neither empty nor complete.
    public RightEdge(IReadOnlyList<HashLevel> levels, ulong size)
    {
        Size = size;
        var height = 64 - BitOperations.LeadingZeroCount(size);
        _partial = new TreeHash[height + 1];
        for (var level = 0; level < height; level++)
        {
            if ((size >> level & 1) == 0)
            {
                _partial[level + 1] = _partial[level];
                continue;
            }

            var complete = levels[level][(size >> level) - 1];
            var hasRest = (size & ((1UL << level) - 1)) != 0;
            _partial[level + 1] = hasRest ? TreeHash.OfChildren(complete, _partial[level]) : complete;
        }
    }

    public ulong Size { get; }

    public TreeHash Root => Size == 0 ? TreeHash.Empty : _partial[^1];

    public TreeHash Partial(int level) => _partial[Math.Min(level, _partial.Length - 1)];
}
