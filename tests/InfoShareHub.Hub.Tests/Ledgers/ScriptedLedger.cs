using InfoShareHub.Ledger;

namespace InfoShareHub.Hub.Tests.Ledgers;

/// <summary>A real store that fails when the test says so: before it wrote, or after it wrote and before it said so.</summary>
internal sealed class ScriptedLedger(ILedger inner) : ILedger
{
    /// <summary>Appends to fail before anything is written.</summary>
    public int FailBefore { get; set; }

    /// <summary>Appends to fail after they are durable.</summary>
    public int FailAfter { get; set; }

    /// <summary>Appends to answer as if another hub had been first.</summary>
    public int Lose { get; set; }

    /// <summary>Whether the store is gone.</summary>
    public bool IsGone { get; set; }

    public string Description => inner.Description;

    public ValueTask<LedgerHead> ReadHeadAsync(CancellationToken cancellationToken)
    {
        ThrowIfGone();
        return inner.ReadHeadAsync(cancellationToken);
    }

    public async ValueTask<AppendOutcome> AppendAsync(LedgerBatch batch, CancellationToken cancellationToken)
    {
        ThrowIfGone();
        if (Lose > 0)
        {
            Lose--;
            return new AppendOutcome(IsAppended: false, batch.ExpectedSize);
        }

        if (FailBefore > 0)
        {
            FailBefore--;
            throw new LedgerUnavailableException("scripted: nothing was written");
        }

        var outcome = await inner.AppendAsync(batch, cancellationToken);
        if (FailAfter > 0)
        {
            FailAfter--;
            throw new LedgerUnavailableException("scripted: the answer was lost");
        }

        return outcome;
    }

    public IAsyncEnumerable<StoredEntry> ReadAsync(ulong fromIndex, ulong toIndex, CancellationToken cancellationToken)
    {
        ThrowIfGone();
        return inner.ReadAsync(fromIndex, toIndex, cancellationToken);
    }

    public IAsyncEnumerable<ReadOnlyMemory<byte>> ReadKeysAsync(ulong fromOrdinal, CancellationToken cancellationToken)
    {
        ThrowIfGone();
        return inner.ReadKeysAsync(fromOrdinal, cancellationToken);
    }

    public ValueTask<LedgerHead> WaitForHeadAsync(ulong size, CancellationToken cancellationToken) => inner.WaitForHeadAsync(size, cancellationToken);

    public ValueTask<DateTimeOffset?> ReadClockAsync(CancellationToken cancellationToken)
    {
        ThrowIfGone();
        return inner.ReadClockAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private void ThrowIfGone()
    {
        if (IsGone)
        {
            throw new LedgerUnavailableException("scripted: the store is gone");
        }
    }
}
