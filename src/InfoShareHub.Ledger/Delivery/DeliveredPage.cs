namespace InfoShareHub.Ledger.Delivery;

/// <summary>What may leave now.</summary>
/// <param name="Alerts">In mailbox order.</param>
/// <param name="Position">The last place looked at; alerts up to it that are not here were withheld, or wait for a reader with another role.</param>
/// <param name="Revision">The law it was decided by.</param>
internal sealed record DeliveredPage(IReadOnlyList<Delivered> Alerts, ulong Position, ulong Revision);
