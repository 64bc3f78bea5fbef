using InfoShareHub.Ledger.State;

namespace InfoShareHub.Ledger.Delivery;

/// <summary>A notice as it leaves.</summary>
/// <param name="Sequence">Its place in the mailbox.</param>
/// <param name="Attempt">1 for the first delivery.</param>
/// <param name="Child">The child now; 0 where there is none.</param>
/// <param name="Notice">What it says.</param>
/// <param name="Glass">The broken glass it belongs to; null for none.</param>
internal sealed record DeliveredNotice(ulong Sequence, uint Attempt, ulong Child, KnownNotice Notice, KnownGrant? Glass)
    : Delivered(Sequence, Attempt, Child);
