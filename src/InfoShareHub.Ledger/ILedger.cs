namespace InfoShareHub.Ledger;

/// <summary>
/// The one thing that is written: an append-only sequence of stored entries with the data keys that open them. Everything else in the hub is
/// rebuilt from it.
/// </summary>
/// <remarks>
/// <para>
/// Implementations MUST make <see cref="AppendAsync"/> atomic and durable: when it returns <see cref="AppendOutcome.IsAppended"/>, every entry, every
/// wrapped key and the head survive the loss of every process and of power; when it returns a conflict, nothing was written. A reader MUST
/// NOT see an entry whose keys or head it cannot see.
/// </para>
/// <para>
/// <see cref="LedgerUnavailableException"/> says that the outcome is unknown or the store cannot be reached. After it the caller MUST read the head
/// before it appends again: the batch is there whole, or not at all.
/// </para>
/// <para>All members may be called from any thread. One writer at a time per instance; other processes may write to the same store.</para>
/// </remarks>
public interface ILedger : IAsyncDisposable
{
    /// <summary>What the store says of itself, for logs and health: kind and place, never a secret.</summary>
    string Description { get; }

    /// <summary>The durable head: size and newest checkpoint. Size 0 and an empty checkpoint for an empty ledger.</summary>
    /// <exception cref="LedgerUnavailableException">The store cannot be reached, or is weaker than required.</exception>
    ValueTask<LedgerHead> ReadHeadAsync(CancellationToken cancellationToken);

    /// <summary>Appends the batch if the head is still <see cref="LedgerBatch.ExpectedSize"/>, in one atomic durable write.</summary>
    /// <exception cref="LedgerUnavailableException">The outcome is unknown; read the head.</exception>
    ValueTask<AppendOutcome> AppendAsync(LedgerBatch batch, CancellationToken cancellationToken);

    /// <summary>Stored entries from <paramref name="fromIndex"/> to before <paramref name="toIndex"/>, in order, byte for byte as appended.</summary>
    /// <exception cref="LedgerCorruptException">An entry in the range is missing or its frame is damaged; names the first index.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be reached.</exception>
    IAsyncEnumerable<StoredEntry> ReadAsync(ulong fromIndex, ulong toIndex, CancellationToken cancellationToken);

    /// <summary>
    /// Serialised <c>infoshare.v1.WrappedKey</c>s in the order they were appended, from <paramref name="fromOrdinal"/> (0 for all). A store that cannot
    /// count its keys MAY send all of them whatever the ordinal.
    /// </summary>
    /// <exception cref="LedgerUnavailableException">The store cannot be reached.</exception>
    IAsyncEnumerable<ReadOnlyMemory<byte>> ReadKeysAsync(ulong fromOrdinal, CancellationToken cancellationToken);

    /// <summary>Returns the head once its size is above <paramref name="size"/>, or at cancellation throws. Wakes within 100 ms of another writer's append.</summary>
    /// <exception cref="LedgerUnavailableException">The store cannot be reached.</exception>
    ValueTask<LedgerHead> WaitForHeadAsync(ulong size, CancellationToken cancellationToken);

    /// <summary>The store's clock, or null when the store has none of its own.</summary>
    /// <exception cref="LedgerUnavailableException">The store cannot be reached.</exception>
    ValueTask<DateTimeOffset?> ReadClockAsync(CancellationToken cancellationToken);
}
