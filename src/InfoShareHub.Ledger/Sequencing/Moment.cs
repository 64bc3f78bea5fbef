namespace InfoShareHub.Ledger.Sequencing;

/// <summary>When a command is decided.</summary>
/// <param name="WallTime">The hub's clock.</param>
/// <param name="LedgerTime">Never before the previous entry's.</param>
internal readonly record struct Moment(DateTimeOffset WallTime, DateTimeOffset LedgerTime)
{
    /// <summary>The calendar day a decision is made on.</summary>
    public DateOnly Date => DateOnly.FromDateTime(LedgerTime.UtcDateTime);
}
