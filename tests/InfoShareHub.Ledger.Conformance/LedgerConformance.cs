using Xunit;

namespace InfoShareHub.Ledger.Conformance;

/// <summary>
/// What every <see cref="ILedger"/> must do: each sentence of its contract that one instance can show. A store that several processes may write to
/// inherits <see cref="SharedLedgerConformance"/> too.
/// </summary>
public abstract class LedgerConformance : IAsyncLifetime
{
    private LedgerStore? _store;
    private ILedger? _ledger;

    private ILedger Ledger => _ledger!;

    private CancellationToken Token => _store!.DeadlineToken;

    public async Task InitializeAsync()
    {
        _store = await CreateStoreAsync();
        _ledger = await _store.OpenAsync();
    }

    public async Task DisposeAsync()
    {
        await Ledger.DisposeAsync();
        await _store!.DisposeAsync();
    }

    [Fact]
    public async Task An_empty_ledger_has_size_0_and_no_checkpoint()
    {
        var head = await Ledger.ReadHeadAsync(Token);

        Assert.Equal(0UL, head.Size);
        Assert.True(head.Checkpoint.IsEmpty);
        Assert.Empty(await Ledger.ReadAllAsync(0, 0, Token));
        Assert.Empty(await Ledger.ReadAllKeysAsync(Token));
    }

    [Fact]
    public void It_says_what_it_is() => Assert.False(string.IsNullOrWhiteSpace(Ledger.Description));

    [Fact]
    public async Task An_appended_batch_is_there_byte_for_byte()
    {
        var batch = Batches.Small(0, entries: 3);

        await Ledger.MustAppendAsync(batch, Token);

        await Ledger.MustHoldAsync([batch], Token);
    }

    [Fact]
    public async Task Batches_stand_one_behind_the_other()
    {
        LedgerBatch[] batches = [Batches.Small(0, entries: 1), Batches.Small(1, entries: 5), Batches.Small(6, entries: 2)];

        foreach (var batch in batches)
            await Ledger.MustAppendAsync(batch, Token);

        await Ledger.MustHoldAsync(batches, Token);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(ulong.MaxValue)]
    public async Task A_batch_for_another_head_writes_nothing(ulong expectedSize)
    {
        var batch = Batches.Small(0, entries: 3);
        await Ledger.MustAppendAsync(batch, Token);

        var outcome = await Ledger.AppendAsync(Batches.Of(expectedSize, entries: 2, bytesPerEntry: 50, keys: 2, writer: 1), Token);

        Assert.Equal(new AppendOutcome(IsAppended: false, CurrentSize: 3), outcome);
        await Ledger.MustHoldAsync([batch], Token);
    }

    [Fact]
    public async Task A_batch_for_a_later_head_of_an_empty_ledger_writes_nothing()
    {
        var outcome = await Ledger.AppendAsync(Batches.Small(1, entries: 1), Token);

        Assert.Equal(new AppendOutcome(IsAppended: false, CurrentSize: 0), outcome);
        await Ledger.MustHoldAsync([], Token);
    }

    [Fact]
    public async Task A_batch_without_entries_is_refused_and_writes_nothing()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(async () =>
            await Ledger.AppendAsync(Batches.Of(0, entries: 0, bytesPerEntry: 0, keys: 1, writer: 0), Token));

        await Ledger.MustHoldAsync([], Token);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(0, 40)]
    [InlineData(7, 8)]
    [InlineData(15, 17)]
    [InlineData(16, 33)]
    [InlineData(39, 40)]
    [InlineData(40, 40)]
    public async Task A_range_holds_its_first_and_not_its_end(ulong fromIndex, ulong toIndex)
    {
        for (var size = 0UL; size < 40; size += 5)
            await Ledger.MustAppendAsync(Batches.Small(size, entries: 5), Token);

        var entries = await Ledger.ReadAllAsync(fromIndex, toIndex, Token);

        Assert.Equal(
            Enumerable.Range((int)fromIndex, (int)(toIndex - fromIndex)).Select(index => Describe(SmallEntry((ulong)index))),
            entries.Select(Describe));
    }

    [Theory]
    [InlineData(0, 4, 3)]
    [InlineData(2, 9, 3)]
    [InlineData(7, 9, 7)]
    public async Task A_range_beyond_the_head_names_the_first_missing_entry(ulong fromIndex, ulong toIndex, ulong firstMissing)
    {
        await Ledger.MustAppendAsync(Batches.Small(0, entries: 3), Token);

        var error = await Assert.ThrowsAsync<LedgerCorruptException>(() => Ledger.ReadAllAsync(fromIndex, toIndex, Token));

        Assert.Equal(firstMissing, error.Index);
    }

    [Fact]
    public async Task What_was_read_stays_as_it_was_while_reading_goes_on()
    {
        await Ledger.MustAppendAsync(Batches.Small(0, entries: 200), Token);

        var entries = await Ledger.ReadAllAsync(0, 200, Token);

        Assert.All(entries, entry => Assert.Equal(Describe(SmallEntry(entry.Index)), Describe(entry)));
    }

    [Fact]
    public async Task Entries_of_any_bytes_come_back_unchanged()
    {
        ReadOnlyMemory<byte>[] entries = [new byte[1], new byte[5000], "\r\n\0\n"u8.ToArray(), Enumerable.Repeat((byte)0xFF, 70_000).ToArray()];
        var batch = new LedgerBatch(0, entries, [], Batches.CheckpointAt(4, writer: 0));

        await Ledger.MustAppendAsync(batch, Token);

        await Ledger.MustHoldAsync([batch], Token);
    }

    [Fact]
    public async Task A_batch_of_512_entries_is_one_batch()
    {
        var batch = Batches.Of(0, entries: 512, bytesPerEntry: 1500, keys: 600, writer: 0);

        await Ledger.MustAppendAsync(batch, Token);

        await Ledger.MustHoldAsync([batch], Token);
    }

    [Fact]
    public async Task A_batch_of_4_MB_is_one_batch()
    {
        var batch = Batches.Of(0, entries: 4, bytesPerEntry: 1024 * 1024, keys: 4, writer: 0);

        await Ledger.MustAppendAsync(batch, Token);

        await Ledger.MustHoldAsync([batch], Token);
    }

    [Fact]
    public async Task Keys_come_back_in_the_order_they_were_appended()
    {
        LedgerBatch[] batches =
        [
            Batches.Of(0, entries: 1, bytesPerEntry: 100, keys: 3, writer: 0),
            Batches.Of(1, entries: 2, bytesPerEntry: 100, keys: 0, writer: 0),
            Batches.Of(3, entries: 1, bytesPerEntry: 100, keys: 2, writer: 0),
        ];

        foreach (var batch in batches)
            await Ledger.MustAppendAsync(batch, Token);

        await Ledger.MustHoldAsync(batches, Token);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Keys_from_an_ordinal_on_are_all_that_follow_or_all_there_are(ulong fromOrdinal)
    {
        var batch = Batches.Of(0, entries: 1, bytesPerEntry: 100, keys: 5, writer: 0);
        await Ledger.MustAppendAsync(batch, Token);

        var read = new List<string>();
        await foreach (var key in Ledger.ReadKeysAsync(fromOrdinal, Token))
            read.Add(LedgerReading.Text(key));

        var all = batch.WrappedKeys.Select(key => LedgerReading.Text(key.Wrapped)).ToList();
        Assert.True(read.SequenceEqual(all, StringComparer.Ordinal) || read.SequenceEqual(all.Skip((int)fromOrdinal), StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_when_opened_again()
    {
        LedgerBatch[] batches = [Batches.Small(0, entries: 4), Batches.Small(4, entries: 1)];
        foreach (var batch in batches)
            await Ledger.MustAppendAsync(batch, Token);

        await ReopenAsync();

        await Ledger.MustHoldAsync(batches, Token);
        var next = Batches.Small(5, entries: 2);
        await Ledger.MustAppendAsync(next, Token);
        await Ledger.MustHoldAsync([.. batches, next], Token);
    }

    [Fact]
    public async Task An_empty_ledger_is_empty_when_opened_again()
    {
        await ReopenAsync();

        await Ledger.MustHoldAsync([], Token);
    }

    [Fact]
    public async Task A_wait_for_a_size_already_passed_returns_at_once()
    {
        await Ledger.MustAppendAsync(Batches.Small(0, entries: 2), Token);

        var head = await Ledger.WaitForHeadAsync(1, Token);

        Assert.Equal(2UL, head.Size);
    }

    [Fact]
    public async Task An_append_wakes_every_waiter_with_a_head_above_its_size()
    {
        var waiters = Enumerable.Range(0, 20).Select(_ => Ledger.WaitForHeadAsync(0, Token).AsTask()).ToList();
        Assert.DoesNotContain(waiters, waiter => waiter.IsCompleted);

        await Ledger.MustAppendAsync(Batches.Small(0, entries: 3), Token);

        var heads = await Task.WhenAll(waiters).WaitAsync(LedgerStore.Deadline);
        Assert.All(heads, head => Assert.Equal(3UL, head.Size));
        Assert.All(heads, head => Assert.Equal(LedgerReading.Text(Batches.CheckpointAt(3, writer: 0)), LedgerReading.Text(head.Checkpoint)));
    }

    [Fact]
    public async Task A_waiter_for_a_later_size_sleeps_through_an_append_below_it()
    {
        var waiter = Ledger.WaitForHeadAsync(3, Token).AsTask();

        await Ledger.MustAppendAsync(Batches.Small(0, entries: 3), Token);
        var early = await Ledger.WaitForHeadAsync(2, Token);
        Assert.False(waiter.IsCompleted);
        await Ledger.MustAppendAsync(Batches.Small(3, entries: 1), Token);

        Assert.Equal(3UL, early.Size);
        Assert.Equal(4UL, (await waiter).Size);
    }

    [Fact]
    public async Task A_cancelled_wait_throws()
    {
        using var cancel = new CancellationTokenSource();
        var waiter = Ledger.WaitForHeadAsync(0, cancel.Token).AsTask();

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiter.WaitAsync(LedgerStore.Deadline));
    }

    [Fact]
    public async Task A_cancelled_append_writes_all_or_nothing()
    {
        var batch = Batches.Small(0, entries: 3);
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<Exception>(async () => await Ledger.AppendAsync(batch, cancel.Token));

        var head = await Ledger.ReadHeadAsync(Token);
        await Ledger.MustHoldAsync(head.Size == 0 ? [] : [batch], Token);
    }

    [Fact]
    public async Task Of_many_appends_to_one_head_at_the_same_moment_one_wins()
    {
        var batches = Enumerable.Range(0, 16).Select(writer => Batches.Of(0, entries: 3, bytesPerEntry: 200, keys: 1, writer)).ToList();

        var outcomes = await Task.WhenAll(batches.Select(batch => Task.Run(async () => await Ledger.AppendAsync(batch, Token))));

        var winner = Assert.Single(batches.Where((_, position) => outcomes[position].IsAppended));
        Assert.All(outcomes, outcome => Assert.Equal(3UL, outcome.CurrentSize));
        await Ledger.MustHoldAsync([winner], Token);
    }

    [Fact]
    public async Task A_reader_beside_a_writer_sees_whole_batches_with_their_keys()
    {
        const int batchCount = 60;
        var reading = Task.Run(() => ReadUntilAsync(batchCount * 4));

        for (var batch = 0; batch < batchCount; batch++)
            await Ledger.MustAppendAsync(Batches.Small((ulong)batch * 4, entries: 4), Token);

        await reading;
    }

    [Fact]
    public async Task The_store_has_a_believable_clock_or_none()
    {
        var clock = await Ledger.ReadClockAsync(Token);

        Assert.True(clock is null || (clock.Value - TimeProvider.System.GetUtcNow()).Duration() < TimeSpan.FromMinutes(5));
    }

    /// <summary>A new and empty store.</summary>
    protected abstract ValueTask<LedgerStore> CreateStoreAsync();

    private async Task ReadUntilAsync(ulong lastSize)
    {
        var head = new LedgerHead(0, ReadOnlyMemory<byte>.Empty);
        while (head.Size < lastSize)
        {
            head = await Ledger.WaitForHeadAsync(head.Size, Token);
            var entries = await Ledger.ReadAllAsync(0, head.Size, Token);
            var keys = await Ledger.ReadAllKeysAsync(Token);

            Assert.Equal(0UL, head.Size % 4);
            Assert.Equal(LedgerReading.Text(Batches.CheckpointAt(head.Size, writer: 0)), LedgerReading.Text(head.Checkpoint));
            Assert.All(entries, entry => Assert.Equal(Describe(SmallEntry(entry.Index)), Describe(entry)));
            Assert.True((ulong)keys.Count >= head.Size / 4);
        }
    }

    private async Task ReopenAsync()
    {
        await Ledger.DisposeAsync();
        _ledger = await _store!.OpenAsync();
    }

    private static StoredEntry SmallEntry(ulong index) => new(index, Batches.EntryAt(index, bytes: 300, writer: 0));

    private static string Describe(StoredEntry entry) => $"{entry.Index}: {LedgerReading.Text(entry.Bytes)}";
}
