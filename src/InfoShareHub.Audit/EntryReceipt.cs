namespace InfoShareHub.Audit;

/// <summary>What a client keeps of an acknowledgement: the hub's signed promise that an entry is in the ledger for good.</summary>
/// <param name="Index">Position of the entry, from 0.</param>
/// <param name="Leaf">Hash of the stored entry.</param>
/// <param name="InclusionProof">Proof for the checkpoint's size, leaf side first.</param>
/// <param name="Checkpoint">Signed checkpoint that covers the entry.</param>
public sealed record EntryReceipt(ulong Index, LeafHash Leaf, IReadOnlyList<TreeHash> InclusionProof, string Checkpoint);
