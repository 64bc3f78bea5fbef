using Xunit;

namespace InfoShareHub.Ledger.Conformance;

/// <summary>What an <see cref="ILedger"/> whose store several processes may write to must do besides: two instances on one store.</summary>
public abstract class SharedLedgerConformance : IAsyncLifetime
{
    private LedgerStore? _store;
    private ILedger? _one;
    private ILedger? _other;

    private ILedger One => _one!;

    private ILedger Other => _other!;

    private CancellationToken Token => _store!.DeadlineToken;

    public async Task InitializeAsync()
    {
        _store = await CreateStoreAsync();
        _one = await _store.OpenAsync();
        _other = await _store.OpenAsync();
    }

    public async Task DisposeAsync()
    {
        await One.DisposeAsync();
        await Other.DisposeAsync();
        await _store!.DisposeAsync();
    }

    [Fact]
    public async Task What_one_instance_appended_the_other_sees()
    {
        var batch = Batches.Small(0, entries: 3);

        await One.MustAppendAsync(batch, Token);

        await Other.MustHoldAsync([batch], Token);
    }

    [Fact]
    public async Task An_append_on_a_head_that_the_other_moved_writes_nothing()
    {
        var first = Batches.Of(0, entries: 3, bytesPerEntry: 200, keys: 1, writer: 0);
        await One.MustAppendAsync(first, Token);

        var outcome = await Other.AppendAsync(Batches.Of(0, entries: 2, bytesPerEntry: 200, keys: 1, writer: 1), Token);

        Assert.Equal(new AppendOutcome(IsAppended: false, CurrentSize: 3), outcome);
        await Other.MustHoldAsync([first], Token);
        await One.MustHoldAsync([first], Token);
    }

    [Fact]
    public async Task An_append_wakes_a_waiter_of_the_other_instance()
    {
        var waiter = Other.WaitForHeadAsync(0, Token).AsTask();

        await One.MustAppendAsync(Batches.Small(0, entries: 2), Token);

        Assert.Equal(2UL, (await waiter).Size);
    }

    [Fact]
    public async Task Two_writers_fill_every_index_once_and_lose_nothing()
    {
        var kept = await Task.WhenAll(Task.Run(() => WriteAsync(One, writer: 1)), Task.Run(() => WriteAsync(Other, writer: 2)));

        List<LedgerBatch> batches = [.. kept.SelectMany(written => written).OrderBy(batch => batch.ExpectedSize)];
        await One.MustHoldAsync(batches, Token);
        await Other.MustHoldAsync(batches, Token);
    }

    /// <summary>A new and empty store.</summary>
    protected abstract ValueTask<LedgerStore> CreateStoreAsync();

    private async Task<List<LedgerBatch>> WriteAsync(ILedger ledger, int writer)
    {
        const int wanted = 40;
        var written = new List<LedgerBatch>();
        while (written.Count < wanted)
        {
            var head = await ledger.ReadHeadAsync(Token);
            var batch = Batches.Of(head.Size, entries: writer + 1, bytesPerEntry: 200, keys: 1, writer);
            if ((await ledger.AppendAsync(batch, Token)).IsAppended)
                written.Add(batch);
        }

        return written;
    }
}
