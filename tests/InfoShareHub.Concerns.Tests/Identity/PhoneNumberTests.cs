using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Concerns.Tests.Identity;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("07700 900123")]
    [InlineData("+44 7700 900123")]
    [InlineData("0044 7700 900123")]
    [InlineData("+44 07700 900123")]
    public void The_ways_to_write_one_british_line_are_one_number(string written)
    {
        Assert.True(PhoneNumber.TryParse(written, out var number));

        Assert.Equal("+447700900123", number.Value);
    }

    [Theory]
    [InlineData("+353 20 915 1234", "+353209151234")]
    [InlineData("00353209151234", "+353209151234")]
    [InlineData("496012", "496012")]
    public void Other_numbers_keep_what_was_written(string written, string value)
    {
        Assert.True(PhoneNumber.TryParse(written, out var number));

        Assert.Equal(value, number.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("+1234567890123456")]
    [InlineData("07700-900123")]
    [InlineData("07700 90012a")]
    [InlineData("44+7700900123")]
    public void Other_text_is_refused(string? written) => Assert.False(PhoneNumber.TryParse(written, out _));

    [Fact]
    public void Its_text_shows_nothing()
    {
        Assert.True(PhoneNumber.TryParse("07700 900123", out var number));

        Assert.Equal("PhoneNumber", number.ToString());
    }
}
