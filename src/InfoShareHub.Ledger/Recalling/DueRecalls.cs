using InfoShareHub.Ledger.State;

namespace InfoShareHub.Ledger.Recalling;

/// <summary>What time alone brings about: tellings whose last day is over, and recalls that nobody has acknowledged for too long.</summary>
internal static class DueRecalls
{
    /// <summary>A name for what is due, the same on every hub that sees it; null when nothing is.</summary>
    public static string? NameOf(HubState state, DateTimeOffset now, TimeSpan overdueAfter)
    {
        var expiry = FirstExpiry(state, now);
        var overdue = Overdue(state, now, overdueAfter, limit: 1);
        return expiry is null && overdue.Count == 0
            ? null
            : $"chase-{expiry ?? 0}-{(overdue.Count == 0 ? 0 : overdue[0])}-{state.Recalls.Next}";
    }

    /// <summary>The earliest last day that is over, in days since 1970.</summary>
    public static uint? FirstExpiry(HubState state, DateTimeOffset now)
    {
        foreach (var day in state.Tellings.ExpiryDays)
        {
            return day < Today(now) ? day : null;
        }

        return null;
    }

    /// <summary>Recalls that have waited too long, oldest first.</summary>
    public static IReadOnlyList<ulong> Overdue(HubState state, DateTimeOffset now, TimeSpan overdueAfter, int limit)
    {
        return [.. state.Recalls.Waiting.TakeWhile(number => state.Recalls.Find(number)!.RaisedTime + overdueAfter <= now).Take(limit)];
    }

    public static uint Today(DateTimeOffset now) => LedgerClock.ToDay(DateOnly.FromDateTime(now.UtcDateTime));
}
