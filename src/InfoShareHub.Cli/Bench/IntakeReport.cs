namespace InfoShareHub.Cli.Bench;

/// <summary>What the intake bench showed, and on what.</summary>
/// <param name="Plan">How calls were made.</param>
/// <param name="Machine">Processors and runtime.</param>
/// <param name="Records">Records that the hub knew.</param>
/// <param name="Hub">Submitting concerns to the hub: matched, decided, sealed, signed and durable before each answer.</param>
/// <param name="Echo">The same calls to a server that answers at once.</param>
/// <param name="Ratio">The hub's calls a second as a share of the echo's.</param>
/// <param name="HubMemoryMb">Memory of the hub's process after the run.</param>
/// <param name="HubPeakMemoryMb">The most it held.</param>
/// <param name="LedgerBytesPerCall">Growth of the ledger's folder for each concern.</param>
internal sealed record IntakeReport(
    LoadPlan Plan, string Machine, int Records, LoadFigures Hub, LoadFigures Echo, double Ratio, double HubMemoryMb, double HubPeakMemoryMb, double LedgerBytesPerCall);
