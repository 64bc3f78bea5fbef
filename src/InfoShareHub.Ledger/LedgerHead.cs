namespace InfoShareHub.Ledger;

/// <summary>The durable end of a ledger.</summary>
/// <param name="Size">Number of entries.</param>
/// <param name="Checkpoint">Signed note (C2SP tlog-checkpoint) over exactly <paramref name="Size"/> entries, UTF-8; empty for an empty ledger.</param>
public sealed record LedgerHead(ulong Size, ReadOnlyMemory<byte> Checkpoint);
