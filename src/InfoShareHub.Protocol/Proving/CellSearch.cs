namespace InfoShareHub.Protocol.Proving;

/// <summary>Looks through all cells of a diagram for one that is wrong, seeing every node once. What it returns is the path to it.</summary>
internal sealed class CellSearch
{
    private readonly CellDiagram _diagram;
    private readonly int[] _path;
    private readonly HashSet<(int Level, int Node)> _seen = [];
    private readonly HashSet<(int Level, int One, int Other)> _seenPairs = [];

    private CellSearch(CellDiagram diagram) => (_diagram, _path) = (diagram, new int[diagram.Dimensions.Count]);

    /// <summary>A cell within the values allowed whose leaf is wrong; null when there is none.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="allowed">For each dimension the values to look at, one bit each.</param>
    /// <param name="isWrong">Whether a leaf is.</param>
    internal static int[]? Find(CellDiagram diagram, ulong[] allowed, Func<int, bool> isWrong)
    {
        var search = new CellSearch(diagram);
        return search.Find(0, diagram.Root, allowed, isWrong) ? search._path : null;
    }

    /// <summary>A cell that is wrong beside the one which differs from it in one dimension only and has another value there; null when there is none.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="dimension">The dimension.</param>
    /// <param name="other">The value of the cell beside.</param>
    /// <param name="isWrong">Whether a cell's leaf is, beside the other's.</param>
    internal static int[]? FindBeside(CellDiagram diagram, int dimension, int other, Func<int, int, bool> isWrong)
    {
        var search = new CellSearch(diagram);
        return search.FindBeside(0, diagram.Root, dimension, other, isWrong) ? search._path : null;
    }

    private bool Find(int level, int node, ulong[] allowed, Func<int, bool> isWrong)
    {
        if (!_seen.Add((level, node)))
            return false;
        if (level == _path.Length)
            return isWrong(node);
        var children = _diagram.ChildrenOf(level, node);
        for (var value = 0; value < children.Length; value++)
        {
            _path[level] = value;
            if ((allowed[level] & (1ul << value)) != 0 && Find(level + 1, children[value], allowed, isWrong))
                return true;
        }

        return false;
    }

    private bool FindBeside(int level, int node, int dimension, int other, Func<int, int, bool> isWrong)
    {
        if (!_seen.Add((level, node)))
            return false;
        var children = _diagram.ChildrenOf(level, node);
        for (var value = 0; value < children.Length; value++)
        {
            _path[level] = value;
            var isFound = level < dimension
                ? FindBeside(level + 1, children[value], dimension, other, isWrong)
                : value != other && FindPair(level + 1, children[value], children[other], isWrong);
            if (isFound)
                return true;
        }

        return false;
    }

    private bool FindPair(int level, int one, int other, Func<int, int, bool> isWrong)
    {
        if (one == other || !_seenPairs.Add((level, one, other)))
            return false;
        if (level == _path.Length)
            return isWrong(one, other);
        ReadOnlySpan<int> ones = _diagram.ChildrenOf(level, one), others = _diagram.ChildrenOf(level, other);
        for (var value = 0; value < ones.Length; value++)
        {
            _path[level] = value;
            if (FindPair(level + 1, ones[value], others[value], isWrong))
                return true;
        }

        return false;
    }
}
