namespace InfoShareHub.Ledger.Delivery;

/// <summary>What leaves a mailbox: an alert about a concern, or a notice.</summary>
/// <param name="Sequence">Its place in the mailbox.</param>
/// <param name="Attempt">1 for the first delivery.</param>
/// <param name="Child">The child now; 0 where there is none.</param>
internal abstract record Delivered(ulong Sequence, uint Attempt, ulong Child);
