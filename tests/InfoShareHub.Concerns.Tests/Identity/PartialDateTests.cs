using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Concerns.Tests.Identity;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData(2014, 0, 0, DatePrecision.Year)]
    [InlineData(2014, 6, 0, DatePrecision.Month)]
    [InlineData(2014, 6, 30, DatePrecision.Day)]
    [InlineData(2016, 2, 29, DatePrecision.Day)]
    [InlineData(1900, 1, 1, DatePrecision.Day)]
    [InlineData(2200, 12, 31, DatePrecision.Day)]
    public void A_date_that_exists_is_taken_with_its_precision(int year, int month, int day, DatePrecision precision)
    {
        Assert.True(PartialDate.TryCreate(year, month, day, precision, out var date));

        Assert.Equal((year, month, day, precision), (date.Year, date.Month, date.Day, date.Precision));
    }

    [Theory]
    [InlineData(2014, 0, 0, DatePrecision.None)]
    [InlineData(2014, 0, 0, (DatePrecision)4)]
    [InlineData(2014, 6, 0, DatePrecision.Year)]
    [InlineData(2014, 0, 1, DatePrecision.Year)]
    [InlineData(2014, 6, 1, DatePrecision.Month)]
    [InlineData(2014, 0, 0, DatePrecision.Month)]
    [InlineData(2014, 13, 0, DatePrecision.Month)]
    [InlineData(2014, 6, 31, DatePrecision.Day)]
    [InlineData(2015, 2, 29, DatePrecision.Day)]
    [InlineData(1900, 2, 29, DatePrecision.Day)]
    [InlineData(2014, 6, 0, DatePrecision.Day)]
    [InlineData(1899, 12, 31, DatePrecision.Day)]
    [InlineData(2201, 1, 1, DatePrecision.Day)]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue, DatePrecision.Day)]
    [InlineData(-1, -1, -1, DatePrecision.Day)]
    public void A_date_that_does_not_exist_or_says_more_than_its_precision_is_refused(int year, int month, int day, DatePrecision precision) =>
        Assert.False(PartialDate.TryCreate(year, month, day, precision, out _));

    [Fact]
    public void Every_day_of_the_calendar_is_taken_and_none_besides()
    {
        var taken = 0;
        for (var month = 0; month <= 13; month++)
            for (var day = 0; day <= 32; day++)
                taken += PartialDate.TryCreate(2023, month, day, DatePrecision.Day, out _) ? 1 : 0;

        Assert.Equal(365, taken);
    }

    [Theory]
    [InlineData("2014", 2014, 0, 0)]
    [InlineData("2014-06", 2014, 6, 0)]
    [InlineData("2014-06-21", 2014, 6, 21)]
    public void Iso_text_is_read_to_the_precision_that_it_has(string text, int year, int month, int day)
    {
        Assert.True(PartialDate.TryParse(text, out var date));

        Assert.Equal((year, month, day), (date.Year, date.Month, date.Day));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("14")]
    [InlineData("2014-6")]
    [InlineData("2014/06/21")]
    [InlineData("21-06-2014")]
    [InlineData("2014-02-30")]
    [InlineData("20x4")]
    public void Other_text_is_refused(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Theory]
    [InlineData("2012", "2012-01-01", "2012-12-31")]
    [InlineData("2012-02", "2012-02-01", "2012-02-29")]
    [InlineData("2012-02-07", "2012-02-07", "2012-02-07")]
    public void A_partial_date_spans_the_days_that_it_may_mean(string text, string earliest, string latest)
    {
        var date = Parse(text);

        Assert.Equal((Parse(earliest).EarliestDay, Parse(latest).EarliestDay), (date.EarliestDay, date.LatestDay));
    }

    [Theory]
    [InlineData("2012-06-21", "2025-06-20", 12, 12)]
    [InlineData("2012-06-21", "2025-06-21", 13, 13)]
    [InlineData("2012-02-29", "2025-02-28", 12, 12)]
    [InlineData("2012-02-29", "2025-03-01", 13, 13)]
    [InlineData("2012", "2025-06-21", 12, 13)]
    [InlineData("2012-06", "2025-06-21", 12, 13)]
    [InlineData("2025", "2025-06-21", -1, 0)]
    public void An_age_is_a_span_when_the_birth_date_is(string born, string on, int youngest, int oldest)
    {
        var date = Parse(born);
        var day = Parse(on).EarliestDay;

        Assert.Equal((youngest, oldest), (date.YoungestAgeOn(day), date.OldestAgeOn(day)));
    }

    [Fact]
    public void A_date_lies_after_a_day_only_when_all_of_it_does()
    {
        var day = new DateOnly(2025, 6, 21);

        Assert.Equal(
            [false, false, true, false, true],
            new[] { "2025", "2025-06", "2025-07", "2025-06-21", "2025-06-22" }.Select(text => Parse(text).IsAfter(day)));
    }

    [Fact]
    public void Dates_sort_by_the_first_day_that_they_may_mean_and_the_vaguer_first()
    {
        var sorted = new[] { "2014-02", "2014-01-01", "2013-12-31", "2014", "2014-01" }.Select(Parse).Order().ToList();

        Assert.Equal(new[] { "2013-12-31", "2014", "2014-01", "2014-01-01", "2014-02" }.Select(Parse), sorted);
        Assert.True(sorted[0] < sorted[1] && sorted[1] <= sorted[2] && sorted[4] > sorted[3] && sorted[4] >= sorted[4]);
    }

    [Fact]
    public void A_day_out_of_range_is_an_argument_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.OfDay(new DateOnly(1899, 12, 31)));

    [Fact]
    public void Its_text_shows_nothing() => Assert.Equal("PartialDate", Parse("2014-06-21").ToString());

    private static PartialDate Parse(string text) => PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(text, nameof(text));
}
