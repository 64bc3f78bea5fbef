namespace InfoShareHub.Ledger.Recalling;

/// <summary>Which recalls are asked for.</summary>
/// <param name="OpenOnly">Only those that nobody has acknowledged.</param>
/// <param name="OverdueOnly">Only those not acknowledged in time.</param>
/// <param name="Owner">Only those of what this agency owns; empty for all.</param>
/// <param name="After">Only those after this number.</param>
/// <param name="Limit">Most in one page.</param>
/// <param name="Reason">Why.</param>
internal sealed record RecallQuery(bool OpenOnly, bool OverdueOnly, string Owner, ulong After, int Limit, string Reason);
