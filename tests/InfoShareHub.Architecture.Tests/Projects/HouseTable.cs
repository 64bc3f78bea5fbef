namespace InfoShareHub.Architecture.Tests.Projects;

/// <summary>Which project may use which: the whole truth, as drawn in docs/architecture.md. Nothing calls back up.</summary>
internal static class HouseTable
{
    /// <summary>Slices that decide, and do nothing else.</summary>
    public static readonly IReadOnlyList<string> PureSlices = ["Concerns", "Matching", "Protocol", "Alerts", "Screening", "Insight", "Audit"];

    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> MayUse = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["Concerns"] = [],
        ["Audit"] = [],
        ["Contracts"] = [],
        ["Matching"] = ["Concerns"],
        ["Protocol"] = ["Concerns", "Matching"],
        ["Alerts"] = ["Concerns", "Matching", "Protocol"],
        ["Screening"] = ["Concerns"],
        ["Insight"] = ["Concerns", "Screening"],
        ["ProtocolFiles"] = ["Concerns", "Protocol"],
        ["Ledger"] = ["Contracts", .. PureSlices],
        ["Hub"] = ["Ledger", "Contracts", "ProtocolFiles", .. PureSlices],
        ["Client"] = ["Contracts", "Audit"],
        ["Desk"] = ["Client", "Contracts"],
        // Audit only for the values that the client's own interface is made of: keys, checkpoints, proofs.
        ["Cli"] = ["Client", "Contracts", "Concerns", "Matching", "Protocol", "ProtocolFiles", "Audit"],
        ["AuditVerifier"] = [],
    };
}
