using InfoShareHub.Ledger.Conformance;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Files;

/// <summary>B05, B06, B07 for a folder: something that had been durable was changed, cut or replaced.</summary>
public sealed class DamageTests : IAsyncLifetime
{
    private const int EntryBytes = 40;
    private const int FrameBytes = 17 + EntryBytes;
    private const int HeaderBytes = 16;
    private const ulong Size = 9;

    private static readonly LedgerBatch[] Written =
    [
        Batches.Of(0, entries: 4, EntryBytes, keys: 2, writer: 0),
        Batches.Of(4, entries: 1, EntryBytes, keys: 1, writer: 0),
        Batches.Of(5, entries: 4, EntryBytes, keys: 1, writer: 0),
    ];

    private readonly FileLedgerStore _store = new(segmentEntries: 5);

    /// <summary>Segment 0 holds entries 0–4 in two batches, segment 5 the rest.</summary>
    public async Task InitializeAsync()
    {
        await using var ledger = _store.Open(anchoredSize: 0);
        foreach (var batch in Written)
            await ledger.MustAppendAsync(batch, _store.DeadlineToken);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Undamaged_it_opens()
    {
        await using var ledger = _store.Open(Size);

        await ledger.MustHoldAsync(Written, _store.DeadlineToken);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(8)]
    public void A_flipped_byte_in_the_last_segment_is_named_when_opened(ulong index)
    {
        for (var at = 0; at < FrameBytes; at++)
        {
            var undo = Flip(_store.Segments[1], HeaderBytes + ((int)(index - 5) * FrameBytes) + at);

            var error = Assert.Throws<LedgerCorruptException>(() => _store.Open(Size));

            Assert.Equal(index, error.Index);
            undo();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task A_flipped_byte_in_an_earlier_segment_is_named_when_read(ulong index)
    {
        for (var at = 0; at < FrameBytes; at++)
        {
            var undo = Flip(_store.Segments[0], HeaderBytes + ((int)index * FrameBytes) + at);
            await using var ledger = _store.Open(Size);

            var error = await Assert.ThrowsAsync<LedgerCorruptException>(() => ledger.ReadAllAsync(0, Size, _store.DeadlineToken));

            Assert.Equal(index, error.Index);
            Assert.Equal(4, (await ledger.ReadAllAsync(5, 9, _store.DeadlineToken)).Count);
            undo();
        }
    }

    [Fact]
    public void A_flipped_byte_of_the_last_closing_is_refused()
    {
        for (var at = HeaderBytes + (4 * FrameBytes); at < new FileInfo(_store.LastSegment).Length; at++)
        {
            var undo = Flip(_store.LastSegment, at);

            var error = Assert.Throws<LedgerCorruptException>(() => _store.Open(Size));

            Assert.Equal(Size - 1, error.Index);
            undo();
        }
    }

    [Fact]
    public void B05_a_store_cut_to_the_previous_batch_is_refused_by_the_head_file_even_without_an_anchor()
    {
        File.Delete(_store.Segments[1]);

        var error = Assert.Throws<LedgerCorruptException>(() => _store.Open(anchoredSize: 0));

        Assert.Equal(5UL, error.Index);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(6)]
    public void B06_an_older_copy_of_the_folder_is_refused_by_the_anchor(ulong anchoredSize)
    {
        File.Delete(_store.Segments[1]);
        File.Delete(_store.HeadFile);

        var error = Assert.Throws<LedgerCorruptException>(() => _store.Open(anchoredSize));

        Assert.Equal(5UL, error.Index);
        Assert.StartsWith($"ROLLBACK anchored size {anchoredSize}, store 5", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_refused_by_the_anchor()
    {
        Directory.Delete(_store.Folder, recursive: true);

        Assert.Equal(0UL, Assert.Throws<LedgerCorruptException>(() => _store.Open(Size)).Index);
    }

    [Fact]
    public void A_missing_first_segment_is_refused()
    {
        File.Delete(_store.Segments[0]);

        Assert.Equal(0UL, Assert.Throws<LedgerCorruptException>(() => _store.Open(Size)).Index);
    }

    [Fact]
    public void Damage_before_a_later_batch_is_no_torn_tail_even_without_anchor_and_head_file()
    {
        File.Delete(_store.HeadFile);
        File.Delete(_store.Segments[1]);
        Flip(_store.Segments[0], HeaderBytes + (2 * FrameBytes) + 30);
        var length = new FileInfo(_store.Segments[0]).Length;

        var error = Assert.Throws<LedgerCorruptException>(() => _store.Open(anchoredSize: 0));

        Assert.Equal(2UL, error.Index);
        Assert.Equal(length, new FileInfo(_store.Segments[0]).Length);
    }

    [Fact]
    public void An_earlier_segment_that_was_cut_is_not_made_good_by_dropping_a_later_one()
    {
        File.Delete(_store.HeadFile);
        Truncate(_store.Segments[0], by: 1);
        Truncate(_store.Segments[1], by: 1);

        var error = Assert.Throws<LedgerCorruptException>(() => _store.Open(anchoredSize: 0));

        Assert.InRange(error.Index, 4UL, 5UL);
        Assert.Equal(2, _store.Segments.Count);
    }

    [Fact]
    public async Task Segments_that_changed_names_are_refused()
    {
        var (first, second) = (File.ReadAllBytes(_store.Segments[0]), File.ReadAllBytes(_store.Segments[1]));
        File.WriteAllBytes(_store.Segments[0], second);

        await using (var ledger = _store.Open(Size))
            Assert.Equal(0UL, (await Assert.ThrowsAsync<LedgerCorruptException>(() => ledger.ReadAllAsync(0, Size, _store.DeadlineToken))).Index);
        File.WriteAllBytes(_store.Segments[1], first);

        Assert.Equal(5UL, Assert.Throws<LedgerCorruptException>(() => _store.Open(Size)).Index);
    }

    [Fact]
    public void A_shorter_key_log_is_refused()
    {
        Truncate(_store.KeyLog, by: 1);

        var error = Assert.Throws<LedgerCorruptException>(() => _store.Open(Size));

        Assert.Equal(4UL, error.Index);
    }

    [Fact]
    public async Task A_flipped_byte_of_a_key_is_refused_when_read()
    {
        for (var at = 0; at < new FileInfo(_store.KeyLog).Length; at++)
        {
            var undo = Flip(_store.KeyLog, at);
            await using var ledger = _store.Open(Size);

            await Assert.ThrowsAsync<LedgerCorruptException>(() => ledger.ReadAllKeysAsync(_store.DeadlineToken));
            undo();
        }
    }

    [Fact]
    public void A_damaged_head_file_is_refused()
    {
        File.WriteAllBytes(_store.HeadFile, [1, 2, 3]);

        Assert.Throws<LedgerCorruptException>(() => _store.Open(Size));
    }

    private static void Truncate(string path, long by)
    {
        using var file = File.OpenWrite(path);
        file.SetLength(file.Length - by);
    }

    private static Action Flip(string path, long at)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[at] ^= 0x10;
        File.WriteAllBytes(path, bytes);
        return () =>
        {
            bytes[at] ^= 0x10;
            File.WriteAllBytes(path, bytes);
        };
    }
}
