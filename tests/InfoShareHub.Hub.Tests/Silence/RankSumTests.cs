using Xunit;

namespace InfoShareHub.Hub.Tests.Silence;

public sealed class RankSumTests
{
    [Fact]
    public void Samples_of_one_distribution_differ_by_chance_only()
    {
        var random = new Random(71);
        var worst = Enumerable.Range(0, 500).Max(_ => Math.Abs(RankSum.Deviation(Draw(random, 0), Draw(random, 0))));

        Assert.InRange(worst, 2, RankSum.Limit);
    }

    [Fact]
    public void A_shift_of_half_a_spread_is_found_and_has_its_sign()
    {
        var random = new Random(72);

        Assert.True(RankSum.Deviation(Draw(random, 500), Draw(random, 0)) > RankSum.Limit);
        Assert.True(RankSum.Deviation(Draw(random, 0), Draw(random, 500)) < -RankSum.Limit);
    }

    [Fact]
    public void Small_samples_and_ties_are_as_in_the_textbook()
    {
        // Ranks 1 to 6, the first sample has 4, 5 and 6: 15 against 10.5 expected, variance 5.25.
        Assert.Equal((15 - 10.5) / Math.Sqrt(5.25), RankSum.Deviation([4, 5, 6], [1, 2, 3]), 9);
        Assert.Equal(0, RankSum.Deviation([7, 7, 7], [7, 7]));
    }

    private static long[] Draw(Random random, long shift) => [.. Enumerable.Range(0, 250).Select(_ => random.NextInt64(1_000) + shift)];
}
