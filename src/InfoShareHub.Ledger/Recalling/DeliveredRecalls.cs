namespace InfoShareHub.Ledger.Recalling;

/// <summary>Recalls that may leave now.</summary>
/// <param name="Recalls">In mailbox order.</param>
/// <param name="Position">The last place looked at.</param>
internal sealed record DeliveredRecalls(IReadOnlyList<DeliveredRecall> Recalls, ulong Position);
