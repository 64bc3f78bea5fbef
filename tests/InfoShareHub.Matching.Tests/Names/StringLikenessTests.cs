using InfoShareHub.Matching.Names;

namespace InfoShareHub.Matching.Tests.Names;

public sealed class StringLikenessTests
{
    // The values that Winkler (1990) and its many re-implementations give.
    [Theory]
    [InlineData("martha", "marhta", .9611)]
    [InlineData("dixon", "dicksonx", .8133)]
    [InlineData("dwayne", "duane", .8400)]
    [InlineData("jellyfish", "smellyfish", .8963)]
    [InlineData("same", "same", 1)]
    [InlineData("abc", "xyz", 0)]
    [InlineData("", "abc", 0)]
    public void Jaro_winkler_gives_the_published_values(string a, string b, double expected) =>
        Assert.Equal(expected, StringLikeness.JaroWinkler(a, b), 4);

    [Theory]
    [InlineData("testina", "testina", false)]
    [InlineData("testina", "tesina", true)]
    [InlineData("testina", "testinas", true)]
    [InlineData("testina", "testima", true)]
    [InlineData("testina", "tetsina", true)]
    [InlineData("testina", "etstina", true)]
    [InlineData("testina", "tina", false)]
    [InlineData("ab", "ba", true)]
    [InlineData("a", "", true)]
    [InlineData("abcd", "badc", false)]
    public void One_slip_is_a_letter_more_less_or_other_or_two_swapped(string a, string b, bool isSlip) =>
        Assert.Equal(isSlip, StringLikeness.IsOneSlip(a, b));

    [Fact]
    public void Both_are_symmetric()
    {
        var random = new Random(11);
        for (var i = 0; i < 20_000; i++)
        {
            string a = Text(random), b = Text(random);
            Assert.Equal(StringLikeness.JaroWinkler(a, b), StringLikeness.JaroWinkler(b, a));
            Assert.Equal(StringLikeness.IsOneSlip(a, b), StringLikeness.IsOneSlip(b, a));
        }
    }

    [Fact]
    public void A_slip_is_what_the_full_distance_calls_one()
    {
        var random = new Random(12);
        for (var i = 0; i < 20_000; i++)
        {
            string a = Text(random), b = Text(random);
            Assert.Equal(Distance(a, b) == 1, StringLikeness.IsOneSlip(a, b));
        }
    }

    [Fact]
    public void Names_longer_than_the_masks_are_compared_by_their_beginnings() =>
        Assert.Equal(1, StringLikeness.JaroWinkler(new string('a', 64) + "x", new string('a', 64) + "y"), 9);

    private static string Text(Random random) => new([.. Enumerable.Range(0, random.Next(0, 7)).Select(_ => "abc"[random.Next(3)])]);

    // Optimal string alignment, as the textbook has it.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
