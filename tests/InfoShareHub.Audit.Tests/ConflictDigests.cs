using Xunit;

namespace InfoShareHub.Audit.Tests;

public sealed class ConflictDigests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Theory]
    [InlineData("Inkling", "12 Imaginary Crescent")]
    [InlineData("INKLING", "12a imaginary crescent, Northmere")]
    [InlineData("Ink-ling", "Flat 3, 7 Imaginary Crescent")]
    [InlineData("inkling", "Unit 4\n9 Imaginary-Crescent")]
    public void Surname_and_street_are_the_same_however_they_are_written(string family, string lines)
    {
        Assert.Equal(ConflictDigest.OfHousehold(Key, "Inkling", "1 Imaginary Crescent"), ConflictDigest.OfHousehold(Key, family, lines));
    }

    [Theory]
    [InlineData("Inkwell", "1 Imaginary Crescent")]
    [InlineData("Inkling", "1 Imaginary Road")]
    public void Another_surname_or_street_is_another_digest(string family, string lines)
    {
        Assert.NotEqual(ConflictDigest.OfHousehold(Key, "Inkling", "1 Imaginary Crescent"), ConflictDigest.OfHousehold(Key, family, lines));
    }

    [Theory]
    [InlineData("", "1 Imaginary Crescent")]
    [InlineData("Inkling", "")]
    [InlineData("Inkling", "Flat 3")]
    public void What_says_nothing_has_no_digest(string family, string lines)
    {
        Assert.Null(ConflictDigest.OfHousehold(Key, family, lines));
    }

    [Fact]
    public void A_number_is_the_same_in_any_spacing_and_never_a_household()
    {
        var digest = ConflictDigest.OfNhsNumber(Key, "999 000 0018");

        Assert.Equal(ConflictDigest.Length, digest!.Length);
        Assert.Equal(digest, ConflictDigest.OfNhsNumber(Key, "9990000018"));
        Assert.Null(ConflictDigest.OfNhsNumber(Key, ""));
    }
}
