using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Concerns.Tests.Identity;

public sealed class UpnTests
{
    private const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    [Theory]
    [InlineData("B801200005001", "B801200005001", false)]
    [InlineData(" b801200005001 ", "B801200005001", false)]
    [InlineData("P207000016049", "P207000016049", false)]
    public void A_number_with_the_right_check_letter_is_taken(string written, string value, bool isTemporary)
    {
        Assert.True(Upn.TryParse(written, out var number));

        Assert.Equal((value, isTemporary), (number.Value, number.IsTemporary));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A801200005001")]
    [InlineData("B207000016049")]
    [InlineData("B80120000500")]
    [InlineData("B8012000050011")]
    [InlineData("B80120000A001")]
    [InlineData("B80120000500I")]
    [InlineData("B80120000500O")]
    [InlineData("B80120000500S")]
    [InlineData("1801200005001")]
    public void A_wrong_letter_length_or_character_is_refused(string? written) => Assert.False(Upn.TryParse(written, out _));

    [Theory]
    [InlineData("80120000500A")]
    [InlineData("80120000599Z")]
    [InlineData("207000016049")]
    public void Exactly_one_check_letter_fits_each_number(string rest)
    {
        var fitting = Letters.Where(letter => Upn.TryParse(letter + rest, out _)).ToList();

        Assert.Single(fitting);
    }

    [Fact]
    public void A_number_that_ends_in_a_letter_is_temporary()
    {
        var parsed = Letters.Select(letter => Upn.TryParse(letter + "80120000500A", out var number) ? number : null).Single(number => number is not null);

        Assert.True(parsed!.IsTemporary);
    }

    [Fact]
    public void Its_text_shows_nothing()
    {
        Assert.True(Upn.TryParse("B801200005001", out var number));

        Assert.Equal("Upn", number.ToString());
    }
}
