namespace InfoShareHub.AuditVerifier;

/// <summary>What is said of a log.</summary>
/// <param name="Source">What was read.</param>
/// <param name="First">First entry that was read.</param>
/// <param name="End">Behind the last one.</param>
/// <param name="Size">Entries under the root; more than were read when the log is only a part.</param>
/// <param name="Root">Root, 32 bytes.</param>
/// <param name="SignedBy">Name and id of the key.</param>
/// <param name="Findings">What is wrong, the weightiest first; empty for a sound log.</param>
/// <param name="Notes">What is not wrong and worth knowing.</param>
internal sealed record Verdict(
    string Source,
    ulong First,
    ulong End,
    ulong Size,
    byte[] Root,
    string SignedBy,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<string> Notes)
{
    // Worst first: what a weaker kind says of a tampered log may be a consequence of the tampering.
    private static readonly ExitCode[] Weights = [ExitCode.Tampered, ExitCode.Forked, ExitCode.RolledBack, ExitCode.Unreadable, ExitCode.PolicyNotMet];

    /// <summary>How many entries were read.</summary>
    public ulong Entries => End - First;

    public ExitCode Code => Findings.Count == 0 ? ExitCode.Sound : Findings[0].Kind;

    /// <summary>By weight; within one kind those that name an entry, earliest first, then ranges, then the rest.</summary>
    public static IReadOnlyList<Finding> Order(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderBy(static finding => Array.IndexOf(Weights, finding.Kind))
            .ThenBy(static finding => finding.IsExact ? 0 : finding.First is null ? 2 : 1)
            .ThenBy(static finding => finding.First)
            .DistinctBy(static finding => (finding.Kind, finding.First, finding.Last, finding.Message)),
    ];
}
