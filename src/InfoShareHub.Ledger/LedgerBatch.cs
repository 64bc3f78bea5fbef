namespace InfoShareHub.Ledger;

/// <summary>What is appended as one atomic durable write.</summary>
/// <param name="ExpectedSize">The head the batch was decided on; the first entry gets this index.</param>
/// <param name="Entries">Serialised <c>infoshare.v1.Entry</c> messages, at least one.</param>
/// <param name="WrappedKeys">Serialised <c>infoshare.v1.WrappedKey</c> messages that these entries use first; key id and bytes.</param>
/// <param name="Checkpoint">Signed note over <paramref name="ExpectedSize"/> plus the number of entries.</param>
public sealed record LedgerBatch(
    ulong ExpectedSize,
    IReadOnlyList<ReadOnlyMemory<byte>> Entries,
    IReadOnlyList<NewDataKey> WrappedKeys,
    ReadOnlyMemory<byte> Checkpoint);
