using InfoShareHub.Ledger.Conformance;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Files;

public sealed class ExclusiveFolderTests : IAsyncLifetime
{
    private readonly FileLedgerStore _store = new(segmentEntries: 65_536);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_second_open_is_refused_and_hurts_nobody()
    {
        await using var ledger = _store.Open(anchoredSize: 0);
        var batch = Batches.Small(0, entries: 2);

        var error = Assert.Throws<LedgerUnavailableException>(() => _store.Open(anchoredSize: 0));

        Assert.Contains("in use by another hub", error.Message, StringComparison.Ordinal);
        await ledger.MustAppendAsync(batch, _store.DeadlineToken);
        await ledger.MustHoldAsync([batch], _store.DeadlineToken);
    }

    [Fact]
    public async Task A_closed_ledger_gives_the_folder_free_and_serves_nobody()
    {
        var ledger = _store.Open(anchoredSize: 0);
        var waiter = ledger.WaitForHeadAsync(0, _store.DeadlineToken).AsTask();
        await ledger.DisposeAsync();

        await using var next = _store.Open(anchoredSize: 0);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiter);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await ledger.ReadHeadAsync(_store.DeadlineToken));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await ledger.AppendAsync(Batches.Small(0, entries: 1), _store.DeadlineToken));
        await ledger.DisposeAsync();
    }

    [Fact]
    public async Task A_refused_open_gives_the_folder_free()
    {
        Assert.Throws<LedgerCorruptException>(() => _store.Open(anchoredSize: 1));

        await using var ledger = _store.Open(anchoredSize: 0);

        await ledger.MustHoldAsync([], _store.DeadlineToken);
    }

    [Fact]
    public void A_place_that_is_no_folder_is_refused()
    {
        File.WriteAllText(_store.SegmentFolder, "a file");

        Assert.Throws<LedgerUnavailableException>(() => _store.Open(anchoredSize: 0));
    }
}
