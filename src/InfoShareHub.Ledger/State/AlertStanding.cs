namespace InfoShareHub.Ledger.State;

/// <summary>How far an alert has come.</summary>
/// <param name="Attempts">Deliveries so far.</param>
/// <param name="IsSettled">Acknowledged, or withheld since.</param>
internal readonly record struct AlertStanding(uint Attempts, bool IsSettled)
{
    public static readonly AlertStanding Waiting;
}
