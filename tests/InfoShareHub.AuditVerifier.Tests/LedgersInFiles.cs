using System.Text;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Anchors;
using InfoShareHub.Ledger.Files;
using Xunit;

namespace InfoShareHub.AuditVerifier.Tests;

// What the hub's own store writes, read by code that shares nothing with it.
public sealed class LedgersInFiles : IDisposable
{
    private const int Count = 23;
    private readonly TestFiles _files = new();
    private readonly TestLedger _ledger = TestLedger.Of(Count);

    public void Dispose()
    {
        _ledger.Dispose();
        _files.Dispose();
    }

    [Theory]
    [InlineData(65_536), InlineData(8), InlineData(1)]
    public async Task Are_sound_while_the_hub_has_them_open_and_afterwards(int segmentEntries)
    {
        var (folder, anchor) = (Path.Combine(_files.Folder, "store"), Path.Combine(_files.Folder, "anchor"));
        var request = new VerifyRequest { Source = $"file:{folder}", Key = _files.Key(_ledger), Anchor = anchor };
        await using (var store = FileLedger.Open(new FileLedgerOptions { Folder = folder, AnchoredSize = 0, SegmentEntries = segmentEntries }))
        {
            using var anchored = AnchorFile.Open(anchor);
            foreach (var batch in _ledger.Batches())
            {
                Assert.True((await store.AppendAsync(batch, CancellationToken.None)).IsAppended);
                anchored.Advance(batch.ExpectedSize + (ulong)batch.Entries.Count, batch.Checkpoint);
                Assert.Equal(ExitCode.Sound, (await Outcome.OfAsync(request)).Code);
            }
        }

        var outcome = await Outcome.OfAsync(request);

        Assert.Equal(ExitCode.Sound, outcome.Code);
        Assert.StartsWith($"SOUND {Count} entries, root {_ledger.Head.Split('\n')[2]}", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_the_entries_whose_keys_are_damaged()
    {
        var folder = await WriteAsync(_ledger.Batches());
        var path = Path.Combine(folder, "keys.log");
        var keys = await File.ReadAllBytesAsync(path);
        keys[^20] ^= 1;
        await File.WriteAllBytesAsync(path, keys);

        var outcome = await Outcome.OfAsync(new VerifyRequest { Source = folder, Key = _files.Key(_ledger) });

        Assert.Equal((ExitCode.Tampered, "entries 16 to 22"), (outcome.Code, outcome.Place));
    }

    [Fact]
    public async Task Are_rolled_back_when_the_anchor_has_seen_more()
    {
        var (folder, anchor) = (await WriteAsync(_ledger.Batches().SkipLast(1)), Path.Combine(_files.Folder, "anchor"));
        using (var anchored = AnchorFile.Open(anchor))
            anchored.Advance(Count, Encoding.UTF8.GetBytes(_ledger.Head));

        var outcome = await Outcome.OfAsync(new VerifyRequest { Source = folder, Key = _files.Key(_ledger), Anchor = anchor });

        Assert.Equal((ExitCode.RolledBack, Outcome.Entry(20)), (outcome.Code, outcome.Place));
    }

    private async Task<string> WriteAsync(IEnumerable<LedgerBatch> batches)
    {
        var folder = Path.Combine(_files.Folder, "store");
        await using var store = FileLedger.Open(new FileLedgerOptions { Folder = folder, AnchoredSize = 0 });
        foreach (var batch in batches)
            await store.AppendAsync(batch, CancellationToken.None);

        return folder;
    }
}
