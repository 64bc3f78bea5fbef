using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using InfoShareHub.Ledger.Anchors;
using InfoShareHub.Ledger.Files;

namespace InfoShareHub.Ledger.Bench;

/// <summary>Batches of 2 KB entries into a folder, with and without new keys, with the anchor as the hub does it; then reading all of it.</summary>
internal static class FileAppends
{
    private const int EntryBytes = 2048;

    public static async Task MeasureAsync(string parent)
    {
        foreach (var (entries, keysPerEntry, times) in ((int, int, int)[])[(1, 0, 3000), (1, 3, 3000), (64, 3, 1500), (512, 3, 300)])
        {
            var folder = Path.Combine(parent, string.Create(CultureInfo.InvariantCulture, $"ledger-{entries}-{keysPerEntry}"));
            using var anchor = AnchorFile.Open(folder + ".anchor");
            await using var ledger = FileLedger.Open(new FileLedgerOptions { Folder = folder, AnchoredSize = 0 });
            Append(ledger, anchor, entries, keysPerEntry, times);
            await ReadAsync(ledger);
        }
    }

    private static void Append(FileLedger ledger, AnchorFile anchor, int entries, int keysPerEntry, int times)
    {
        var bytes = Enumerable.Range(0, entries).Select(_ => (ReadOnlyMemory<byte>)RandomNumberGenerator.GetBytes(EntryBytes)).ToList();
        var keys = Enumerable.Range(0, entries * keysPerEntry).Select(_ => NewKey()).ToList();
        var checkpoint = RandomNumberGenerator.GetBytes(320);
        var size = 0UL;
        Timing.Print($"file ledger: batches of {entries}, {keysPerEntry} keys an entry, anchored; entries", times, entries, _ =>
        {
            var outcome = ledger.AppendAsync(new LedgerBatch(size, bytes, keys, checkpoint), CancellationToken.None).AsTask().GetAwaiter().GetResult();
            anchor.Advance(outcome.CurrentSize, checkpoint);
            size = outcome.CurrentSize;
        });
    }

    private static async Task ReadAsync(FileLedger ledger)
    {
        var size = (await ledger.ReadHeadAsync(CancellationToken.None)).Size;
        var clock = Stopwatch.StartNew();
        var read = 0L;
        await foreach (var entry in ledger.ReadAsync(0, size, CancellationToken.None))
            read += entry.Bytes.Length;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  read back: {size / clock.Elapsed.TotalSeconds,12:N0} entries/s, {read / clock.Elapsed.TotalSeconds / 1e6:N0} MB/s"));

        Timing.Print("  read one", 20_000, 1, _ => Drain(ledger, (ulong)Random.Shared.NextInt64((long)size)));
    }

    private static void Drain(FileLedger ledger, ulong index)
    {
        var entries = ledger.ReadAsync(index, index + 1, CancellationToken.None).GetAsyncEnumerator();
        _ = entries.MoveNextAsync().AsTask().GetAwaiter().GetResult();
        entries.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static NewDataKey NewKey()
    {
        var wrapped = RandomNumberGenerator.GetBytes(90);
        return new NewDataKey(wrapped.AsMemory(..16), wrapped);
    }
}
