using System.Diagnostics;

namespace InfoShareHub.Audit;

/// <summary>Checks receipts without the hub.</summary>
public static class ReceiptVerifier
{
    /// <summary>
    /// Whether the receipt binds the ledger to the entry. On <see cref="ReceiptOutcome.Sound"/> the receipt's checkpoint is genuine and may be compared with the
    /// last one kept (<see cref="CheckpointMemory"/>). That the leaf is the hash of what was sent cannot be seen here: entries are stored encrypted.
    /// </summary>
    public static ReceiptOutcome Verify(EntryReceipt receipt, NoteVerifier verifier, out Checkpoint checkpoint)
    {
        var opened = verifier.TryOpen(receipt.Checkpoint, out checkpoint);
        if (opened != CheckpointOutcome.Sound)
            return OutcomeOf(opened);

        if (receipt.Index >= checkpoint.Size)
            return ReceiptOutcome.IndexNotCovered;

        return MerkleProof.VerifyInclusion(receipt.Leaf, receipt.Index, checkpoint.Size, receipt.InclusionProof, checkpoint.Root)
            ? ReceiptOutcome.Sound
            : ReceiptOutcome.ProofRefused;
    }

    private static ReceiptOutcome OutcomeOf(CheckpointOutcome outcome) => outcome switch
    {
        CheckpointOutcome.Malformed => ReceiptOutcome.MalformedCheckpoint,
        CheckpointOutcome.OtherLedger => ReceiptOutcome.OtherLedger,
        CheckpointOutcome.NotSigned => ReceiptOutcome.NotSigned,
        _ => throw new UnreachableException(),
    };
}
