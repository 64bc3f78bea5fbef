namespace InfoShareHub.Audit;

/// <summary>What became of opening a signed checkpoint.</summary>
public enum CheckpointOutcome
{
    /// <summary>Right form, right ledger, signed by the known key.</summary>
    Sound,

    /// <summary>Not a signed note, or not the text of a checkpoint.</summary>
    Malformed,

    /// <summary>A checkpoint of another origin: another ledger, or another epoch of this one.</summary>
    OtherLedger,

    /// <summary>No good signature by the known key.</summary>
    NotSigned,
}
