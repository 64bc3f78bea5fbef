namespace InfoShareHub.Ledger;

/// <summary>A wrapped data key on its way into the store.</summary>
/// <param name="KeyId">16 bytes; what a store that can look up or delete single keys files it under.</param>
/// <param name="Wrapped">Serialised <c>infoshare.v1.WrappedKey</c>.</param>
public readonly record struct NewDataKey(ReadOnlyMemory<byte> KeyId, ReadOnlyMemory<byte> Wrapped);
