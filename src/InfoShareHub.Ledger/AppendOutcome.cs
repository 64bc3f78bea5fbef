namespace InfoShareHub.Ledger;

/// <summary>Whether a batch was appended, or another writer had been first.</summary>
/// <param name="IsAppended">True when the batch is durable; false when nothing was written.</param>
/// <param name="CurrentSize">The size of the ledger after the call, as the store saw it.</param>
public readonly record struct AppendOutcome(bool IsAppended, ulong CurrentSize);
