using InfoShareHub.Audit;

namespace InfoShareHub.Client.Receipts;

/// <summary>A receipt, or a checkpoint, does not prove what it claims. The ledger's key, not the hub's word, decides that: treat the hub as broken or hostile.</summary>
public sealed class ReceiptNotTrustedException(ReceiptOutcome outcome, string message) : Exception(message)
{
    /// <summary>What is wrong with it.</summary>
    public ReceiptOutcome Outcome { get; } = outcome;
}
