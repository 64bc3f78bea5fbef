using Google.Protobuf;
using InfoShareHub.Audit;
using InfoShareHub.V1;

namespace InfoShareHub.Client.Receipts;

/// <summary>Receipts and proofs from the wire as the values that are verified.</summary>
internal static class ReceiptMapping
{
    /// <summary>False when a hash has not 32 bytes: such a receipt proves nothing.</summary>
    public static bool TryRead(Receipt receipt, out EntryReceipt entry)
    {
        var isRead = LeafHash.TryRead(receipt.LeafHash.Span, out var leaf);
        isRead &= TryRead(receipt.InclusionProof, out var proof);
        entry = new EntryReceipt(receipt.Index, leaf, proof, receipt.Checkpoint);
        return isRead;
    }

    /// <summary>False when a hash has not 32 bytes.</summary>
    public static bool TryRead(IReadOnlyCollection<ByteString> wire, out IReadOnlyList<TreeHash> proof)
    {
        var hashes = new List<TreeHash>(wire.Count);
        foreach (var bytes in wire)
        {
            if (TreeHash.TryRead(bytes.Span, out var hash))
                hashes.Add(hash);
        }

        proof = hashes;
        return hashes.Count == wire.Count;
    }
}
