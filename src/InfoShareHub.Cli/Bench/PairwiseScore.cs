namespace InfoShareHub.Cli.Bench;

/// <summary>How well records were linked to children, counted over pairs of records.</summary>
/// <param name="TruePairs">Pairs that are one child in truth.</param>
/// <param name="LinkedPairs">Pairs that were linked to one child.</param>
/// <param name="RightPairs">Pairs that are both.</param>
/// <param name="Precision">Share of the linked pairs that are right; 1 if none was linked.</param>
/// <param name="Recall">Share of the true pairs that were linked; 1 if there are none.</param>
/// <param name="F1">Their harmonic mean.</param>
internal sealed record PairwiseScore(long TruePairs, long LinkedPairs, long RightPairs, double Precision, double Recall, double F1)
{
    /// <summary>Scores a linkage. Records that are in one map only are left out of both.</summary>
    /// <param name="childOf">Record to child as linked.</param>
    /// <param name="truthOf">Record to child in truth.</param>
    public static PairwiseScore Of(IReadOnlyDictionary<string, string> childOf, IReadOnlyDictionary<string, string> truthOf)
    {
        var both = childOf.Where(link => truthOf.ContainsKey(link.Key)).Select(link => (Child: link.Value, Truth: truthOf[link.Key])).ToList();
        var linked = Pairs(both.GroupBy(record => record.Child));
        var real = Pairs(both.GroupBy(record => record.Truth));
        var right = Pairs(both.GroupBy(record => record));
        var precision = linked == 0 ? 1 : (double)right / linked;
        var recall = real == 0 ? 1 : (double)right / real;
        return new PairwiseScore(real, linked, right, precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    private static long Pairs<TKey, TValue>(IEnumerable<IGrouping<TKey, TValue>> groups) => groups.Sum(group => (long)group.Count() * (group.Count() - 1) / 2);
}
