namespace InfoShareHub.Audit;

/// <summary>
/// How clients catch a hub that rolls back or forks its ledger: keep the last checkpoint, and compare the next with it. The checkpoints MUST have been
/// opened by a <see cref="NoteVerifier"/> before.
/// </summary>
public static class CheckpointMemory
{
    /// <summary>
    /// Compares by the consistency proof from the kept size to the new one; empty for equal sizes. A proof that does not hold is reported as
    /// <see cref="CheckpointRelation.Forked"/>: the hub owes a good one.
    /// </summary>
    public static CheckpointRelation Compare(Checkpoint kept, Checkpoint seen, IReadOnlyList<TreeHash> consistencyProof)
    {
        if (kept.Origin != seen.Origin)
            return CheckpointRelation.OtherLedger;

        if (seen.Size < kept.Size)
            return CheckpointRelation.RolledBack;

        return MerkleProof.VerifyConsistency(kept.Size, kept.Root, seen.Size, seen.Root, consistencyProof)
            ? CheckpointRelation.Consistent
            : CheckpointRelation.Forked;
    }
}
