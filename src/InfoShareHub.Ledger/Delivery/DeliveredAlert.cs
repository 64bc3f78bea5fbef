using InfoShareHub.Alerts.Composing;
using InfoShareHub.Ledger.State;

namespace InfoShareHub.Ledger.Delivery;

/// <summary>An alert as it leaves.</summary>
/// <param name="Sequence">Its place in the mailbox.</param>
/// <param name="Attempt">1 for the first delivery.</param>
/// <param name="Concern">What it is about.</param>
/// <param name="Child">The child now.</param>
/// <param name="Content">What this recipient is told.</param>
/// <param name="ChildOf">The child of every matched record.</param>
internal sealed record DeliveredAlert(
    ulong Sequence, uint Attempt, KnownConcern Concern, ulong Child, AlertContent Content, IReadOnlyDictionary<ulong, ulong> ChildOf)
    : Delivered(Sequence, Attempt, Child);
