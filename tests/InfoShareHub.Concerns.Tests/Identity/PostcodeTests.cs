using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Concerns.Tests.Identity;

public sealed class PostcodeTests
{
    [Theory]
    [InlineData("m1 1ae", "M1", "1AE", "M1 1")]
    [InlineData("B338TH", "B33", "8TH", "B33 8")]
    [InlineData("CR2 6XH", "CR2", "6XH", "CR2 6")]
    [InlineData("DN55 1PT", "DN55", "1PT", "DN55 1")]
    [InlineData("W1A 1HQ", "W1A", "1HQ", "W1A 1")]
    [InlineData("EC1A 1BB", "EC1A", "1BB", "EC1A 1")]
    [InlineData("gir0aa", "GIR", "0AA", "GIR 0")]
    [InlineData(" S W 1 A 2 A A ", "SW1A", "2AA", "SW1A 2")]
    public void Each_form_of_the_grammar_is_taken_in_any_case_and_spacing(string written, string outward, string inward, string sector)
    {
        Assert.True(Postcode.TryParse(written, out var postcode));

        Assert.Equal((outward, inward, sector, $"{outward} {inward}"), (postcode.Outward, postcode.Inward, postcode.Sector, postcode.Value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("M1")]
    [InlineData("M1 AE")]
    [InlineData("M1 11E")]
    [InlineData("Q1 1AE")]
    [InlineData("V1 1AE")]
    [InlineData("X1 1AE")]
    [InlineData("AI1 1AE")]
    [InlineData("AJ1 1AE")]
    [InlineData("AZ1 1AE")]
    [InlineData("M1 1CE")]
    [InlineData("M1 1AV")]
    [InlineData("W1I 1HQ")]
    [InlineData("EC1C 1BB")]
    [InlineData("DN555 1PT")]
    [InlineData("ABC1 1AA")]
    [InlineData("GIR 0AB")]
    [InlineData("M1-1AE")]
    [InlineData("12345")]
    public void Anything_else_is_refused(string? written) => Assert.False(Postcode.TryParse(written, out _));

    [Fact]
    public void Two_spellings_of_one_postcode_are_equal()
    {
        Assert.True(Postcode.TryParse("dn551pt", out var packed));
        Assert.True(Postcode.TryParse("DN55 1PT", out var spaced));

        Assert.Equal(packed, spaced);
    }

    [Fact]
    public void Its_text_shows_nothing()
    {
        Assert.True(Postcode.TryParse("M1 1AE", out var postcode));

        Assert.Equal("Postcode", postcode.ToString());
    }
}
