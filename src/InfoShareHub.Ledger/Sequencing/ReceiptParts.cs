namespace InfoShareHub.Ledger.Sequencing;

/// <summary>Proof that an entry is durable, ready to be put on the wire.</summary>
/// <param name="Index">The entry.</param>
/// <param name="LeafHash">RFC 9162 leaf hash.</param>
/// <param name="InclusionProof">Leaf side first.</param>
/// <param name="Checkpoint">Signed note that covers the entry.</param>
/// <param name="IsRepeat">The submission had been accepted before.</param>
/// <param name="ReceivedTime">Ledger time of the first acceptance.</param>
internal sealed record ReceiptParts(
    ulong Index,
    ReadOnlyMemory<byte> LeafHash,
    IReadOnlyList<ReadOnlyMemory<byte>> InclusionProof,
    string Checkpoint,
    bool IsRepeat,
    DateTimeOffset ReceivedTime);
