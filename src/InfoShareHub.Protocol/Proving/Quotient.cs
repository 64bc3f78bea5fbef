using InfoShareHub.Protocol.Compiling;

namespace InfoShareHub.Protocol.Proving;

/// <summary>
/// Every combination of a class's dimensions, asked of the rules: which of the distinct situations it comes to. Beginnings that leave the same
/// predicates alive are followed once, for what the common rules look at beside predicates every value is asked.
/// </summary>
internal sealed class Quotient
{
    private readonly ClassSource _source;
    private readonly AliveSets _alive;
    private readonly Dictionary<(int Level, int Alive), int> _seen = [];
    private readonly Dictionary<Applicability, int> _numbers = [];
    private readonly List<Applicability> _situations = [];
    private readonly List<int[]> _examples = [];
    private readonly int[] _path;
    private readonly int[] _children;
    private Applicability _last;
    private int _lastNumber = -1;

    private Quotient(ClassSpace space, ClassSource source)
    {
        (_source, _alive, Diagram) = (source, space.NewAliveSets(), new CellDiagram(space.Dimensions));
        _path = new int[space.Dimensions.Count];
        _children = new int[space.Dimensions.Sum(dimension => dimension.Values.Length)];
        Diagram.Root = Build(0, default, _alive.All, 0);
    }

    /// <summary>The situation of each cell.</summary>
    internal CellDiagram Diagram { get; }

    /// <summary>The distinct situations.</summary>
    internal IReadOnlyList<Applicability> Situations => _situations;

    /// <summary>A cell of each situation: the place of its value in each dimension.</summary>
    internal IReadOnlyList<int[]> Examples => _examples;

    /// <summary>How many cells were asked; the others were shown to be equal to one of these.</summary>
    internal long Asked { get; private set; }

    internal static Quotient Of(ClassSpace space, ClassSource source) => new(space, source);

    // The children of all open levels stand in one array, one level's after the other, so that nothing is allocated for a cell.
    private int Build(int level, in Facts facts, int alive, int offset)
    {
        if (level == Diagram.Dimensions.Count)
        {
            Asked++;
            return NumberOf(_source.Ask(in facts));
        }

        var isFollowed = level <= _alive.Dimensions;
        if (isFollowed && _seen.TryGetValue((level, alive), out var node))
            return node;
        var dimension = Diagram.Dimensions[level];
        var children = _children.AsSpan(offset, dimension.Values.Length);
        for (var value = 0; value < children.Length; value++)
        {
            _path[level] = value;
            var next = dimension.Set(in facts, value);
            var aliveNext = level < _alive.Dimensions ? _alive.After(alive, level, value) : alive;
            children[value] = Build(level + 1, in next, aliveNext, offset + children.Length);
        }

        node = Diagram.NodeOf(level, children);
        if (isFollowed)
            _seen[(level, alive)] = node;
        return node;
    }

    private int NumberOf(in Applicability situation)
    {
        // Neighbours are mostly alike.
        if (_lastNumber >= 0 && situation == _last)
            return _lastNumber;
        if (!_numbers.TryGetValue(situation, out var number))
        {
            _numbers[situation] = number = _situations.Count;
            _situations.Add(situation);
            _examples.Add([.. _path]);
        }

        (_last, _lastNumber) = (situation, number);
        return number;
    }
}
