namespace InfoShareHub.Protocol.Proving;

/// <summary>
/// A function of cells, exact and small: every cell is a path through the dimensions to a leaf, and rests of paths that agree are kept once. Nodes of a
/// level are numbered from 0; the level after the last dimension is the leaves.
/// </summary>
internal sealed class CellDiagram
{
    private readonly List<int[]>[] _nodes;
    private readonly Dictionary<int[], int>.AlternateLookup<ReadOnlySpan<int>>[] _numbers;

    internal CellDiagram(IReadOnlyList<FactDimension> dimensions)
    {
        Dimensions = dimensions;
        _nodes = [.. dimensions.Select(_ => new List<int[]>())];
        _numbers = [.. dimensions.Select(_ => new Dictionary<int[], int>(new Children()).GetAlternateLookup<ReadOnlySpan<int>>())];
    }

    internal IReadOnlyList<FactDimension> Dimensions { get; }

    internal int Root { get; set; }

    /// <summary>How many nodes there are in all.</summary>
    internal int Nodes => _nodes.Sum(level => level.Count);

    /// <summary>What the values of a node's dimension lead to.</summary>
    internal ReadOnlySpan<int> ChildrenOf(int level, int node) => _nodes[level][node];

    /// <summary>The node with these children, a new one only if there was none.</summary>
    internal int NodeOf(int level, ReadOnlySpan<int> children)
    {
        if (_numbers[level].TryGetValue(children, out var number))
            return number;
        number = _nodes[level].Count;
        _nodes[level].Add(children.ToArray());
        _numbers[level][children] = number;
        return number;
    }

    /// <summary>The boxes of the cells whose leaf is not zero: which values of each dimension, one bit a value.</summary>
    internal IEnumerable<(int Leaf, ulong[] Box)> Boxes() => Boxes(0, Root, new ulong[Dimensions.Count], []);

    private IEnumerable<(int Leaf, ulong[] Box)> Boxes(int level, int node, ulong[] box, HashSet<(int, int)> barren)
    {
        if (level == Dimensions.Count)
        {
            if (node != 0)
                yield return (node, [.. box]);
            yield break;
        }

        if (barren.Contains((level, node)))
            yield break;
        var isBarren = true;
        var children = _nodes[level][node];
        foreach (var child in children.Distinct())
        {
            var places = 0ul;
            for (var value = 0; value < children.Length; value++)
                places |= children[value] == child ? 1ul << value : 0;
            box[level] = places;
            foreach (var found in Boxes(level + 1, child, box, barren))
            {
                isBarren = false;
                yield return found;
                box[level] = places;
            }
        }

        if (isBarren)
            barren.Add((level, node));
    }

    private sealed class Children : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
    {
        public bool Equals(int[]? one, int[]? other) => one.AsSpan().SequenceEqual(other);

        public bool Equals(ReadOnlySpan<int> alternate, int[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(int[] children) => GetHashCode(children.AsSpan());

        public int GetHashCode(ReadOnlySpan<int> children)
        {
            var hash = 17ul;
            foreach (var child in children)
                hash = (hash ^ (uint)child) * 0x9E3779B97F4A7C15;
            return (int)(hash ^ (hash >> 32));
        }

        public int[] Create(ReadOnlySpan<int> children) => children.ToArray();
    }
}
