namespace InfoShareHub.Audit;

/// <summary>How a newly seen checkpoint stands to the last one that was kept.</summary>
public enum CheckpointRelation
{
    /// <summary>The ledger has only grown: keep the new one.</summary>
    Consistent,

    /// <summary>The new one is shorter: an old checkpoint was played back, or the ledger was rolled back.</summary>
    RolledBack,

    /// <summary>The ledger does not contain what it was: history was changed, or two histories are shown. Both notes together are the evidence; keep them.</summary>
    Forked,

    /// <summary>They are not of the same ledger, or of different epochs of it: nothing can be compared.</summary>
    OtherLedger,
}
