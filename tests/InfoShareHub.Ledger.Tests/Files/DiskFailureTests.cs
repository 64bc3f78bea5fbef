using InfoShareHub.Ledger.Anchors;
using InfoShareHub.Ledger.Conformance;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Files;

public sealed class DiskFailureTests : IAsyncLifetime
{
    private static readonly LedgerBatch First = Batches.Small(0, entries: 3);
    private static readonly LedgerBatch Second = Batches.Small(3, entries: 2);

    private readonly FileLedgerStore _store = new(segmentEntries: 4);
    private readonly FailingDisk _disk = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_flush_that_fails_ends_the_process_with_a_reason()
    {
        await using var ledger = _store.Open(anchoredSize: 0, _disk.Disk);
        await ledger.MustAppendAsync(First, _store.DeadlineToken);
        _disk.FailsToFlush = true;

        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.AppendAsync(Second, _store.DeadlineToken));

        Assert.Contains("the disk did not keep", Assert.Single(_disk.Ends), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_failed_flush_nothing_is_answered_even_if_the_next_would_succeed()
    {
        await using var ledger = _store.Open(anchoredSize: 0, _disk.Disk);
        var waiter = ledger.WaitForHeadAsync(0, _store.DeadlineToken).AsTask();
        _disk.FailsToFlush = true;
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.AppendAsync(First, _store.DeadlineToken));
        _disk.FailsToFlush = false;

        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.AppendAsync(First, _store.DeadlineToken));
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.ReadHeadAsync(_store.DeadlineToken));
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => waiter);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(150)]
    [InlineData(400)]
    public async Task B04_a_full_disk_takes_nothing_and_the_ledger_goes_on_when_there_is_room(int bytesFree)
    {
        await using (var ledger = _store.Open(anchoredSize: 0, _disk.Disk))
        {
            await ledger.MustAppendAsync(First, _store.DeadlineToken);
            _disk.BytesFree = bytesFree;

            await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.AppendAsync(Second, _store.DeadlineToken));

            await ledger.MustHoldAsync([First], _store.DeadlineToken);
            _disk.BytesFree = null;
            await ledger.MustAppendAsync(Second, _store.DeadlineToken);
            await ledger.MustHoldAsync([First, Second], _store.DeadlineToken);
            Assert.Empty(_disk.Ends);
        }

        await using var again = _store.Open(anchoredSize: 5);
        await again.MustHoldAsync([First, Second], _store.DeadlineToken);
    }

    [Fact]
    public async Task A_full_disk_when_the_process_then_dies_leaves_what_was_acknowledged()
    {
        await using (var ledger = _store.Open(anchoredSize: 0, _disk.Disk))
        {
            await ledger.MustAppendAsync(First, _store.DeadlineToken);
            _disk.BytesFree = 200;
            await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.AppendAsync(Second, _store.DeadlineToken));
            _disk.FailsToFlush = true;
            await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.DisposeAsync());
        }

        await using var again = _store.Open(anchoredSize: 3);
        await again.MustHoldAsync([First], _store.DeadlineToken);
    }

    [Fact]
    public void An_anchor_that_cannot_be_flushed_ends_the_process_too()
    {
        using var anchor = AnchorFile.Open(Path.Combine(_store.Folder, "anchor"), _disk.Disk);
        _disk.FailsToFlush = true;

        Assert.Throws<LedgerUnavailableException>(() => anchor.Advance(1, Batches.CheckpointAt(1, writer: 0)));

        Assert.Single(_disk.Ends);
        Assert.Equal(0UL, anchor.Size);
    }
}
