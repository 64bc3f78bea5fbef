namespace InfoShareHub.Protocol.Proving;

/// <summary>
/// Which predicates of the rules can still hold after the values chosen so far, each set kept once and numbered. Two beginnings with the same set are
/// indistinguishable from there on: that is why a quotient need not walk its whole product.
/// </summary>
internal sealed class AliveSets
{
    private readonly ulong[][][] _passes;
    private readonly List<ulong[]> _sets = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Begins with every predicate alive.</summary>
    /// <param name="passes">For each dimension and value the predicates that it lets pass, one bit each.</param>
    internal AliveSets(ulong[][][] passes)
    {
        _passes = passes;
        All = NumberOf([.. Enumerable.Repeat(ulong.MaxValue, passes[0][0].Length)]);
    }

    /// <summary>The set before anything is chosen.</summary>
    internal int All { get; }

    /// <summary>How many dimensions the predicates look at; those after them are not followed.</summary>
    internal int Dimensions => _passes.Length;

    internal int After(int set, int dimension, int value)
    {
        var before = _sets[set];
        var pass = _passes[dimension][value];
        var after = new ulong[before.Length];
        for (var i = 0; i < after.Length; i++)
            after[i] = before[i] & pass[i];
        return NumberOf(after);
    }

    private int NumberOf(ulong[] set)
    {
        var key = string.Join(',', set);
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers[key] = number = _sets.Count;
            _sets.Add(set);
        }

        return number;
    }
}
