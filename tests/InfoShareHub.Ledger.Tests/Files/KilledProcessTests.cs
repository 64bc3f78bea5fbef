using InfoShareHub.Ledger.Anchors;
using InfoShareHub.Ledger.Conformance;
using InfoShareHub.Ledger.Files;
using Xunit;
using Xunit.Abstractions;

namespace InfoShareHub.Ledger.Tests.Files;

/// <summary>B01 for a folder.</summary>
public sealed class KilledProcessTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly FileLedgerStore _store = new(segmentEntries: 200);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        File.Delete(AppendingProcess.AnchorFor(_store.Folder));
    }

    [Fact]
    public async Task B01_killed_under_load_again_and_again_it_loses_nothing_that_it_acknowledged()
    {
        const int rounds = 6;
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < rounds; round++)
        {
            var acknowledged = await AppendingProcess.KillAfterAsync(_store.Folder, random.Next(1, 60), _store.DeadlineToken);

            using var anchor = AnchorFile.Open(AppendingProcess.AnchorFor(_store.Folder));
            await using var ledger = FileLedger.Open(AppendingProcess.OptionsFor(_store.Folder, anchor.Size));
            var head = await ledger.ReadHeadAsync(_store.DeadlineToken);
            output.WriteLine($"acknowledged {acknowledged}, anchored {anchor.Size}, kept {head.Size}");
            Assert.True(acknowledged > 0 && acknowledged <= anchor.Size && anchor.Size <= head.Size);
            await ledger.MustHoldAsync(AppendingProcess.BatchesUpTo(head.Size), _store.DeadlineToken);
        }
    }
}
