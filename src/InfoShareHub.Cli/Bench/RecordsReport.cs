namespace InfoShareHub.Cli.Bench;

/// <summary>What the records bench showed.</summary>
/// <param name="Records">Records accepted.</param>
/// <param name="Refused">Records refused.</param>
/// <param name="Seconds">From the first sent to the last answered, all agencies at once.</param>
/// <param name="PerSecond">Accepted records a second.</param>
/// <param name="P50Ms">Half of the records were answered within this, from being taken from the file.</param>
/// <param name="P99Ms">99 of 100.</param>
/// <param name="HubMemoryMb">Memory of the hub's process after the run.</param>
/// <param name="RestartSeconds">From starting the hub again to its serving: the whole ledger replayed and verified.</param>
/// <param name="VerifySeconds">Proving the ledger offline.</param>
/// <param name="IsVerified">Whether it was found sound.</param>
/// <param name="LedgerMb">Size of the ledger.</param>
/// <param name="Links">How well records were linked; null where the links or the truth are not given.</param>
internal sealed record RecordsReport(
    int Records, int Refused, double Seconds, double PerSecond, double P50Ms, double P99Ms, double HubMemoryMb, double RestartSeconds, double VerifySeconds, bool IsVerified, double LedgerMb, PairwiseScore? Links);
