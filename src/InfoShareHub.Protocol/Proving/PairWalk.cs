namespace InfoShareHub.Protocol.Proving;

/// <summary>Builds the diagram of a function of two diagrams over the same dimensions, looking at every pair of nodes once.</summary>
internal sealed class PairWalk(CellDiagram left, CellDiagram right, Func<int, int, int> leafOf)
{
    private readonly Dictionary<(int Level, int Left, int Right), int> _seen = [];
    private readonly CellDiagram _result = new(left.Dimensions);

    internal static CellDiagram Of(CellDiagram left, CellDiagram right, Func<int, int, int> leafOf)
    {
        var walk = new PairWalk(left, right, leafOf);
        walk._result.Root = walk.Join(0, left.Root, right.Root);
        return walk._result;
    }

    private int Join(int level, int one, int other)
    {
        if (_seen.TryGetValue((level, one, other), out var node))
            return node;
        if (level == left.Dimensions.Count)
        {
            node = leafOf(one, other);
        }
        else
        {
            var children = new int[left.Dimensions[level].Values.Length];
            for (var value = 0; value < children.Length; value++)
                children[value] = Join(level + 1, left.ChildrenOf(level, one)[value], right.ChildrenOf(level, other)[value]);
            node = _result.NodeOf(level, children);
        }

        _seen[(level, one, other)] = node;
        return node;
    }
}
