using System.Numerics;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Proving;

/// <summary>The cells of one class in which two protocols differ.</summary>
internal sealed class ClassDiff
{
    private readonly DataClass _dataClass;
    private readonly ClassSpace _space;
    private readonly List<AnswerChange> _changes = [];
    private readonly Dictionary<AnswerChange, int> _numbers = [];

    // The leaf of a cell is the number of the vector of changes of its pair of situations, one a group of roles; 0 for no change at all.
    private readonly List<int[]> _vectors = [];
    private readonly Dictionary<string, int> _vectorNumbers = new(StringComparer.Ordinal);

    private ClassDiff(DataClass dataClass, ClassSource[] sources)
    {
        (_dataClass, _space) = (dataClass, Distinctions.Of(sources, [], []));
        LeafOf(new int[_space.Groups.Length]);
    }

    internal IReadOnlyList<DiffLine> Lines { get; private set; } = [];

    internal BigInteger Cells => _space.Cells;

    internal static ClassDiff Of(DataClass dataClass, SharingProtocol old, SharingProtocol @new)
    {
        ClassSource before = ClassSource.Of(old, dataClass), after = ClassSource.Of(@new, dataClass);
        var diff = new ClassDiff(dataClass, [before, after]);
        // Most changes are to a class or two; the others need no cell to be asked.
        if (!SameRules.Hold(before, after))
            diff.Compare(before, after);
        return diff;
    }

    private void Compare(ClassSource before, ClassSource after)
    {
        Quotient old = Quotient.Of(_space, before), @new = Quotient.Of(_space, after);
        AnswerTable oldAnswers = AnswerTable.Of(old.Situations, _space.Groups, before), newAnswers = AnswerTable.Of(@new.Situations, _space.Groups, after);
        var changes = PairWalk.Of(old.Diagram, @new.Diagram, (one, other) => LeafOf(ChangesOf(oldAnswers.Of(one), newAnswers.Of(other))));
        if (_vectors.Count > 1)
            Lines = LinesOf([.. changes.Boxes()]);
    }

    private int[] ChangesOf(ReadOnlySpan<Answer> old, ReadOnlySpan<Answer> @new)
    {
        var vector = new int[_space.Groups.Length];
        for (var group = 0; group < vector.Length; group++)
        {
            var at = group * AnswerTable.Levels;
            vector[group] = AnswerChange.Of(old.Slice(at, AnswerTable.Levels), @new.Slice(at, AnswerTable.Levels)) is { } change ? NumberOf(change) : 0;
        }

        return vector;
    }

    private int LeafOf(int[] vector)
    {
        var key = string.Join(',', vector);
        if (!_vectorNumbers.TryGetValue(key, out var leaf))
        {
            _vectorNumbers[key] = leaf = _vectors.Count;
            _vectors.Add(vector);
        }

        return leaf;
    }

    private int NumberOf(AnswerChange change)
    {
        if (!_numbers.TryGetValue(change, out var number))
        {
            _changes.Add(change);
            _numbers[change] = number = _changes.Count;
        }

        return number;
    }

    private List<DiffLine> LinesOf((int Leaf, ulong[] Box)[] boxes)
    {
        var lines = new List<DiffLine>();
        for (var number = 1; number <= _changes.Count; number++)
        {
            var boxesOfChange =
                from found in boxes
                let groups = GroupsWith(_vectors[found.Leaf], number)
                where groups != 0
                select (ulong[])[.. found.Box, groups];
            foreach (var box in BoxMerge.Join(boxesOfChange))
                lines.Add(LineOf(_changes[number - 1], box));
        }

        return lines;
    }

    private static ulong GroupsWith(int[] vector, int number)
    {
        var groups = 0ul;
        for (var group = 0; group < vector.Length; group++)
            groups |= vector[group] == number ? 1ul << group : 0;
        return groups;
    }

    private DiffLine LineOf(AnswerChange change, ulong[] box) => new()
    {
        DataClass = _dataClass,
        Roles = _space.Groups.Where((_, group) => (box[^1] & (1ul << group)) != 0).Aggregate(default(RoleSet), (all, group) => all.Union(group.Roles)),
        When = FactWords.Of(_space.Dimensions, box.AsSpan()[..^1]),
        Requested = change.Requested,
        OldOutcome = change.Old.Outcome,
        NewOutcome = change.New.Outcome,
        OldLevel = change.Old.Level,
        NewLevel = change.New.Level,
        Gained = change.New.Fields.Except(change.Old.Fields),
        Lost = change.Old.Fields.Except(change.New.Fields),
        NewObligations = Listed(change.New.Obligations & ~change.Old.Obligations),
        DroppedObligations = Listed(change.Old.Obligations & ~change.New.Obligations),
        Widens = change.Widens,
        Narrows = change.Narrows,
        Cells = box.Aggregate(BigInteger.One, (product, places) => product * BitOperations.PopCount(places)),
    };

    private static Obligation[] Listed(uint bits) => [.. new BitList(bits).Select(number => (Obligation)number)];
}
