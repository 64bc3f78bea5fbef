namespace InfoShareHub.Ledger.State;

/// <summary>Times as entries hold them: microseconds since 1970 UTC.</summary>
internal static class LedgerClock
{
    public static DateTimeOffset ToTime(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    /// <summary>Days since 1970.</summary>
    public static uint ToDay(DateOnly date) => checked((uint)(date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber));

    public static long ToMicroseconds(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}
