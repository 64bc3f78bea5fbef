namespace InfoShareHub.Ledger;

/// <summary>An entry as the store holds it.</summary>
/// <param name="Index">Position, from 0.</param>
/// <param name="Bytes">The stored bytes: what was hashed as the Merkle leaf.</param>
public readonly record struct StoredEntry(ulong Index, ReadOnlyMemory<byte> Bytes);
