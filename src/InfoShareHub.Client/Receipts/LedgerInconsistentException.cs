using InfoShareHub.Audit;

namespace InfoShareHub.Client.Receipts;

/// <summary>
/// The hub has shown two histories: its ledger was rolled back, changed or forked since the kept checkpoint. Both notes are signed by its own key and are the
/// evidence; keep them and tell the area's governance lead.
/// </summary>
public sealed class LedgerInconsistentException(CheckpointRelation relation, string kept, string seen, string message) : Exception(message)
{
    /// <summary>What happened to the ledger.</summary>
    public CheckpointRelation Relation { get; } = relation;

    /// <summary>The signed note that was kept.</summary>
    public string Kept { get; } = kept;

    /// <summary>The signed note that contradicts it.</summary>
    public string Seen { get; } = seen;
}
