using System.Globalization;
using InfoShareHub.Ledger.Glass;
using Xunit;

namespace InfoShareHub.Hub.Tests.Disclosures;

public sealed class ReviewDueTests
{
    [Theory]
    [InlineData("2026-01-10T02:10:00Z", "2026-01-10T12:00:00Z")] // at night: by noon
    [InlineData("2026-01-10T08:00:00Z", "2026-01-10T12:00:00Z")] // four hours before noon are just enough
    [InlineData("2026-01-10T08:01:00Z", "2026-01-11T12:00:00Z")] // less than four are not
    [InlineData("2026-07-10T02:10:00Z", "2026-07-10T11:00:00Z")] // noon in British Summer Time
    [InlineData("2026-03-28T20:00:00Z", "2026-03-29T11:00:00Z")] // the clocks go forward in the night
    [InlineData("2026-10-24T20:00:00Z", "2026-10-25T12:00:00Z")] // and back
    public void A_review_is_due_at_the_next_noon_in_Britain_that_leaves_four_hours(string broken, string due)
    {
        var opened = DateTimeOffset.Parse(broken, CultureInfo.InvariantCulture);

        Assert.Equal(DateTimeOffset.Parse(due, CultureInfo.InvariantCulture), new GlassOptions().ReviewDueAfter(opened));
    }
}
