using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Concerns.Tests.Identity;

public sealed class IdTests
{
    [Theory]
    [InlineData("police")]
    [InlineData("eastmoor-nhs-2")]
    [InlineData("a")]
    public void An_agency_id_of_lower_case_letters_digits_and_hyphens_is_taken_as_it_is(string written)
    {
        Assert.True(AgencyId.TryParse(written, out var id));

        Assert.Equal((written, written), (id.Value, id.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Police")]
    [InlineData("po lice")]
    [InlineData("police/screener")]
    [InlineData("pölice")]
    public void Any_other_agency_id_is_refused(string? written) => Assert.False(AgencyId.TryParse(written, out _));

    [Fact]
    public void An_agency_id_has_at_most_40_characters()
    {
        Assert.True(AgencyId.TryParse(new string('a', 40), out _));
        Assert.False(AgencyId.TryParse(new string('a', 41), out _));
    }

    [Theory]
    [InlineData("R-1")]
    [InlineData("urn:case/2024_7.b")]
    public void A_source_id_keeps_its_spelling_and_does_not_show_it(string written)
    {
        Assert.True(SourceId.TryParse(written, out var id));

        Assert.Equal((written, "SourceId"), (id.Value, id.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a#b")]
    [InlineData("é")]
    public void Any_other_source_id_is_refused(string? written) => Assert.False(SourceId.TryParse(written, out _));

    [Fact]
    public void A_source_id_has_at_most_128_characters()
    {
        Assert.True(SourceId.TryParse(new string('a', 128), out _));
        Assert.False(SourceId.TryParse(new string('a', 129), out _));
    }
}
