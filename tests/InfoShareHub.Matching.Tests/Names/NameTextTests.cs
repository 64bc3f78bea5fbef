using InfoShareHub.Matching.Names;

namespace InfoShareHub.Matching.Tests.Names;

public sealed class NameTextTests
{
    [Theory]
    [InlineData("Zoë", "zoe")]
    [InlineData("ŁUCJA", "lucja")]
    [InlineData("Siân", "sian")]
    [InlineData("Guðrún", "gudrun")]
    [InlineData("Strauß", "strauss")]
    [InlineData("Ægir", "aegir")]
    [InlineData("Șerban", "serban")]
    [InlineData("Țepeș", "tepes")]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("Ŵyn", "wyn")]
    [InlineData("Zoe\u0308", "zoe")]
    [InlineData("Олександра", "oleksandra")]
    [InlineData("Ольга", "olga")]
    [InlineData("Γιώργος", "giorgos")]
    [InlineData("Əli", "ali")]
    [InlineData("李", "李")]
    public void Letters_come_out_plain_whatever_the_keyboard(string written, string folded) =>
        Assert.Equal([folded], NameText.Split(written));

    [Theory]
    [InlineData("O'Sample", "osample")]
    [InlineData("O’Sample", "osample")]
    [InlineData("O Sample", "osample")]
    [InlineData("McFake", "mcfake")]
    [InlineData("Mc Fake", "mcfake")]
    [InlineData("van der Test", "vandertest")]
    [InlineData("Al-Mock", "almock")]
    [InlineData("Mock-Test", "mock test")]
    [InlineData("Mock  –  Test", "mock test")]
    [InlineData("Mock/Test", "mock test")]
    [InlineData("Mary Jane", "mary jane")]
    [InlineData("St. Fake", "stfake")]
    [InlineData("Van", "van")]
    [InlineData("Mock van", "mock van")]
    public void Parts_are_split_and_particles_stay_with_what_follows(string written, string parts) =>
        Assert.Equal(parts.Split(' '), NameText.Split(written));

    [Theory]
    [InlineData("")]
    [InlineData("  -  ")]
    [InlineData("???")]
    [InlineData("123")]
    public void What_has_no_letter_is_no_name(string written) => Assert.Empty(NameText.Split(written));

    [Fact]
    public void A_part_is_looked_at_up_to_its_limit_only()
    {
        var part = Assert.Single(NameText.Split(new string('a', 5000)));

        Assert.True(part.Length <= NameText.MaxPartLength);
    }
}
