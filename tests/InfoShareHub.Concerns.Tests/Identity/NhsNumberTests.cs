using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Concerns.Tests.Identity;

public sealed class NhsNumberTests
{
    [Theory]
    [InlineData("9434765919", "9434765919")]
    [InlineData("943 476 5919", "9434765919")]
    [InlineData(" 943-476-5919 ", "9434765919")]
    [InlineData("9990000018", "9990000018")]
    [InlineData("9999999913", "9999999913")]
    public void A_number_with_the_right_check_digit_is_taken_without_its_spaces(string written, string value)
    {
        Assert.True(NhsNumber.TryParse(written, out var number));

        Assert.Equal(value, number.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("943476591")]
    [InlineData("94347659190")]
    [InlineData("9434765918")]
    [InlineData("943476591X")]
    [InlineData("٩٤٣٤٧٦٥٩١٩")]
    public void A_wrong_length_a_wrong_check_digit_or_another_character_is_refused(string? written) =>
        Assert.False(NhsNumber.TryParse(written, out _));

    [Theory]
    [InlineData("0000000000")]
    [InlineData("4444444444")]
    [InlineData("6666666666")]
    public void Ten_equal_digits_are_refused_although_the_check_digit_fits(string written) => Assert.False(NhsNumber.TryParse(written, out _));

    [Fact]
    public void Changing_any_one_digit_is_noticed()
    {
        const string number = "9434765919";

        for (var at = 0; at < number.Length; at++)
            for (var digit = '0'; digit <= '9'; digit++)
                Assert.Equal(digit == number[at], NhsNumber.TryParse(number[..at] + digit + number[(at + 1)..], out _));
    }

    [Fact]
    public void Swapping_two_different_neighbours_is_noticed()
    {
        const string number = "9434765919";

        for (var at = 0; at + 1 < number.Length; at++)
        {
            var swapped = number[..at] + number[at + 1] + number[at] + number[(at + 2)..];
            Assert.Equal(number[at] == number[at + 1], NhsNumber.TryParse(swapped, out _));
        }
    }

    [Fact]
    public void No_issued_number_needs_the_check_digit_ten()
    {
        var taken = Enumerable.Range(0, 10).Count(digit => NhsNumber.TryParse($"400000001{digit}", out _) || NhsNumber.TryParse($"400000004{digit}", out _));

        Assert.True(taken <= 2);
    }

    [Fact]
    public void Its_text_shows_nothing()
    {
        Assert.True(NhsNumber.TryParse("9434765919", out var number));

        Assert.Equal("NhsNumber", number.ToString());
    }
}
