namespace InfoShareHub.Ledger.Glass;

/// <summary>
/// Clock time in Britain by the rule of the Summer Time Order 2002: an hour ahead of UTC from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October.
/// Written out, because a hub runs where no time-zone data is installed, and every hub must find the same deadline.
/// </summary>
internal static class BritishTime
{
    public static DateTime ToLocal(DateTimeOffset instant) => DateTime.SpecifyKind(instant.UtcDateTime + OffsetAt(instant.UtcDateTime), DateTimeKind.Unspecified);

    /// <summary>An hour that comes twice is the first; one that does not come is an hour later.</summary>
    public static DateTimeOffset ToInstant(DateTime local)
    {
        var summer = DateTime.SpecifyKind(local - TimeSpan.FromHours(1), DateTimeKind.Utc);
        return new DateTimeOffset(OffsetAt(summer) > TimeSpan.Zero ? summer : DateTime.SpecifyKind(local, DateTimeKind.Utc));
    }

    private static TimeSpan OffsetAt(DateTime utc)
    {
        var isSummer = utc >= LastSunday(utc.Year, 3).AddHours(1) && utc < LastSunday(utc.Year, 10).AddHours(1);
        return isSummer ? TimeSpan.FromHours(1) : TimeSpan.Zero;
    }

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, DateTime.DaysInMonth(year, month), 0, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
