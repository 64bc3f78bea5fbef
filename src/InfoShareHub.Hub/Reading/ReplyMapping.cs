using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using InfoShareHub.Ledger.Sequencing;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Reading;

/// <summary>What many replies have in common, on its way to the wire.</summary>
internal static class ReplyMapping
{
    public static Wire.Receipt ToReceipt(ReceiptParts parts)
    {
        var receipt = new Wire.Receipt
        {
            Index = parts.Index,
            LeafHash = UnsafeByteOperations.UnsafeWrap(parts.LeafHash),
            Checkpoint = parts.Checkpoint,
            IsRepeat = parts.IsRepeat,
            ReceivedTime = Timestamp.FromDateTimeOffset(parts.ReceivedTime),
        };
        foreach (var hash in parts.InclusionProof)
        {
            receipt.InclusionProof.Add(UnsafeByteOperations.UnsafeWrap(hash));
        }

        return receipt;
    }
}
