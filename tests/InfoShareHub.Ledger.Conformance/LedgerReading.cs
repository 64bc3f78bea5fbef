using Xunit;

namespace InfoShareHub.Ledger.Conformance;

/// <summary>Reading to the end, and comparing with what was appended.</summary>
public static class LedgerReading
{
    public static async Task<List<StoredEntry>> ReadAllAsync(this ILedger ledger, ulong fromIndex, ulong toIndex, CancellationToken cancellationToken)
    {
        var entries = new List<StoredEntry>();
        await foreach (var entry in ledger.ReadAsync(fromIndex, toIndex, cancellationToken))
            entries.Add(entry);
        return entries;
    }

    public static async Task<List<ReadOnlyMemory<byte>>> ReadAllKeysAsync(this ILedger ledger, CancellationToken cancellationToken)
    {
        var keys = new List<ReadOnlyMemory<byte>>();
        await foreach (var key in ledger.ReadKeysAsync(0, cancellationToken))
            keys.Add(key);
        return keys;
    }

    /// <summary>Appends and asserts that it was appended.</summary>
    public static async Task MustAppendAsync(this ILedger ledger, LedgerBatch batch, CancellationToken cancellationToken)
    {
        var outcome = await ledger.AppendAsync(batch, cancellationToken);

        Assert.Equal(new AppendOutcome(IsAppended: true, batch.ExpectedSize + (ulong)batch.Entries.Count), outcome);
    }

    /// <summary>Asserts that the ledger holds these batches, one behind the other, and nothing else.</summary>
    public static async Task MustHoldAsync(this ILedger ledger, IReadOnlyList<LedgerBatch> batches, CancellationToken cancellationToken)
    {
        var head = await ledger.ReadHeadAsync(cancellationToken);
        var entries = await ledger.ReadAllAsync(0, head.Size, cancellationToken);
        var keys = await ledger.ReadAllKeysAsync(cancellationToken);

        Assert.Equal((ulong)batches.Sum(batch => batch.Entries.Count), head.Size);
        Assert.Equal(batches.Count == 0 ? "" : Text(batches[^1].Checkpoint), Text(head.Checkpoint));
        Assert.Equal(Enumerable.Range(0, entries.Count).Select(index => (ulong)index), entries.Select(entry => entry.Index));
        Assert.Equal(batches.SelectMany(batch => batch.Entries).Select(Text), entries.Select(entry => Text(entry.Bytes)));
        Assert.Equal(batches.SelectMany(batch => batch.WrappedKeys).Select(key => Text(key.Wrapped)), keys.Select(Text));
    }

    /// <summary>Bytes as text, so that a failed comparison can be read.</summary>
    public static string Text(ReadOnlyMemory<byte> bytes) => Convert.ToHexString(bytes.Span);
}
