namespace InfoShareHub.Ledger.Delivery;

/// <summary>What may leave now.</summary>
/// <param name="Alerts">In mailbox order.</param>
/// <param name="Position">The last place looked at; alerts up to it that are not here were withheld.</param>
internal sealed record DeliveredPage(IReadOnlyList<DeliveredAlert> Alerts, ulong Position);
