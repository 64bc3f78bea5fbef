using InfoShareHub.Ledger.Anchors;
using InfoShareHub.Ledger.Conformance;
using InfoShareHub.Ledger.Files;
using Xunit;
using Xunit.Abstractions;

namespace InfoShareHub.Ledger.Tests.Files;

/// <summary>B11 for a folder.</summary>
public sealed class PowerCutTests(ITestOutputHelper output)
{
    [Fact]
    public async Task B11_whatever_the_disk_had_not_flushed_is_lost_and_nothing_that_was_acknowledged()
    {
        const int runs = 80;
        var firstSeed = Random.Shared.Next();
        for (var run = 0; run < runs; run++)
        {
            output.WriteLine($"seed {firstSeed + run}");
            await CutThriceAsync(new Random(firstSeed + run));
        }
    }

    private static async Task CutThriceAsync(Random random)
    {
        await using var store = new FileLedgerStore(segmentEntries: 12);
        var kept = new List<LedgerBatch>();
        for (var cut = 0; cut < 3; cut++)
        {
            var disk = new PowerCutDisk(random, calls: random.Next(1, 50));
            var unanswered = await AppendUntilCutAsync(store, disk.Disk, kept, random);

            using var anchor = AnchorFile.Open(AnchorOf(store));
            await using var ledger = store.Open(anchor.Size);
            var head = await ledger.ReadHeadAsync(store.DeadlineToken);
            if (unanswered is not null && head.Size > unanswered.ExpectedSize)
                kept.Add(unanswered);
            await ledger.MustHoldAsync(kept, store.DeadlineToken);
        }
    }

    /// <summary>Adds what was acknowledged to <paramref name="kept"/>; returns the batch that was on its way when the power went.</summary>
    private static async Task<LedgerBatch?> AppendUntilCutAsync(FileLedgerStore store, Disk disk, List<LedgerBatch> kept, Random random)
    {
        LedgerBatch? unanswered = null;
        try
        {
            using var anchor = AnchorFile.Open(AnchorOf(store), disk);
            await using var ledger = store.Open(anchor.Size, disk);
            while (true)
            {
                var size = (await ledger.ReadHeadAsync(store.DeadlineToken)).Size;
                unanswered = Batches.Of(size, random.Next(1, 6), random.Next(1, 1500), keys: random.Next(3), writer: random.Next());
                await ledger.MustAppendAsync(unanswered, store.DeadlineToken);
                anchor.Advance(size + (ulong)unanswered.Entries.Count, unanswered.Checkpoint);
                kept.Add(unanswered);
                unanswered = null;
            }
        }
        catch (PowerCutException)
        {
            return unanswered;
        }
    }

    private static string AnchorOf(FileLedgerStore store) => Path.Combine(store.Folder, "anchor");
}
