namespace InfoShareHub.Hub.Tests.Silence;

/// <summary>
/// Wilcoxon's rank-sum test (1945): the permutation test on the ranks of two samples, by the normal approximation of its distribution with the correction for ties.
/// Looks at order only, so that a few very slow calls on a busy machine weigh no more than slow ones.
/// </summary>
internal static class RankSum
{
    /// <summary>Beyond this many standard deviations the two samples differ at α = 10⁻⁶, two-sided.</summary>
    public const double Limit = 4.892;

    /// <summary>How many standard deviations the first sample's ranks lie above what chance expects; negative for below.</summary>
    public static double Deviation(IReadOnlyCollection<long> first, IReadOnlyCollection<long> second)
    {
        var all = first.Select(value => (Value: value, IsFirst: true)).Concat(second.Select(value => (Value: value, IsFirst: false))).OrderBy(one => one.Value).ToArray();
        double ranks = 0, ties = 0;
        for (var start = 0; start < all.Length;)
        {
            var end = start;
            while (end < all.Length && all[end].Value == all[start].Value)
                end++;
            double length = end - start;
            ranks += all[start..end].Count(one => one.IsFirst) * (start + 1 + end) / 2.0;
            ties += (length * length * length) - length;
            start = end;
        }

        double n = all.Length, product = (double)first.Count * second.Count;
        var variance = product / 12 * (n + 1 - (ties / (n * (n - 1))));
        return variance == 0 ? 0 : (ranks - (first.Count * (n + 1) / 2)) / Math.Sqrt(variance);
    }
}
