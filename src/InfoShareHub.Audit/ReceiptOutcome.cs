namespace InfoShareHub.Audit;

/// <summary>What a receipt turned out to be worth.</summary>
public enum ReceiptOutcome
{
    /// <summary>The ledger's key signed a tree that holds the entry at its index.</summary>
    Sound,

    /// <summary>The checkpoint cannot be read.</summary>
    MalformedCheckpoint,

    /// <summary>The checkpoint is of another ledger, or another epoch of this one.</summary>
    OtherLedger,

    /// <summary>The checkpoint carries no good signature by the known key.</summary>
    NotSigned,

    /// <summary>The checkpoint is older than the entry.</summary>
    IndexNotCovered,

    /// <summary>The proof does not lead from the entry to the checkpoint's root.</summary>
    ProofRefused,
}
