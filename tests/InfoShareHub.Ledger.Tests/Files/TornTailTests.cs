using InfoShareHub.Ledger.Conformance;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Files;

/// <summary>The last batch was being written when the power went.</summary>
public sealed class TornTailTests : IAsyncLifetime
{
    private static readonly LedgerBatch First = Batches.Of(0, entries: 3, bytesPerEntry: 40, keys: 1, writer: 0);
    private static readonly LedgerBatch Second = Batches.Of(3, entries: 2, bytesPerEntry: 40, keys: 1, writer: 0);

    private readonly FileLedgerStore _store = new(segmentEntries: 65_536);
    private long _firstEnds;
    private byte[] _segment = [];
    private byte[] _keys = [];

    public async Task InitializeAsync()
    {
        await using (var ledger = _store.Open(anchoredSize: 0))
        {
            await ledger.MustAppendAsync(First, _store.DeadlineToken);
            _firstEnds = new FileInfo(_store.LastSegment).Length;
            await ledger.MustAppendAsync(Second, _store.DeadlineToken);
        }

        _segment = File.ReadAllBytes(_store.LastSegment);
        _keys = File.ReadAllBytes(_store.KeyLog);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Cut_at_any_byte_the_batch_is_gone_whole_and_the_one_before_it_is_whole()
    {
        for (var length = _firstEnds; length < _segment.Length; length++)
        {
            Restore(_segment.AsSpan(..(int)length));

            await using var ledger = _store.Open(anchoredSize: 3);

            await ledger.MustHoldAsync([First], _store.DeadlineToken);
        }
    }

    [Fact]
    public async Task What_is_appended_after_a_cut_stands_where_the_torn_batch_stood()
    {
        Restore(_segment.AsSpan(..^1));
        var other = Batches.Of(3, entries: 4, bytesPerEntry: 10, keys: 2, writer: 1);

        await using (var ledger = _store.Open(anchoredSize: 3))
            await ledger.MustAppendAsync(other, _store.DeadlineToken);

        await using var again = _store.Open(anchoredSize: 7);
        await again.MustHoldAsync([First, other], _store.DeadlineToken);
    }

    [Fact]
    public async Task Keys_beyond_the_last_whole_batch_are_gone_however_much_of_them_was_written()
    {
        for (var length = _keys.Length / 2; length <= _keys.Length; length++)
        {
            Restore(_segment.AsSpan(..(int)_firstEnds));
            File.WriteAllBytes(_store.KeyLog, _keys[..length]);

            await using var ledger = _store.Open(anchoredSize: 3);

            await ledger.MustHoldAsync([First], _store.DeadlineToken);
        }
    }

    [Fact]
    public async Task A_batch_with_a_closing_and_without_its_middle_is_torn_too()
    {
        var segment = _segment.ToArray();
        segment.AsSpan((int)_firstEnds, 57).Clear();
        Restore(segment);

        await using var ledger = _store.Open(anchoredSize: 3);

        await ledger.MustHoldAsync([First], _store.DeadlineToken);
    }

    [Fact]
    public void An_anchored_batch_is_never_cut_at_whatever_byte()
    {
        for (var length = _firstEnds; length < _segment.Length; length++)
        {
            Restore(_segment.AsSpan(..(int)length));

            var error = Assert.Throws<LedgerCorruptException>(() => _store.Open(anchoredSize: 5));

            Assert.InRange(error.Index, 3UL, 4UL);
            Assert.Contains("anchored size 5, store 3", error.Message, StringComparison.Ordinal);
            Assert.Equal(length, new FileInfo(_store.LastSegment).Length);
        }
    }

    [Fact]
    public async Task Without_any_batch_the_ledger_is_empty()
    {
        for (var length = 0; length < _firstEnds; length++)
        {
            Restore(_segment.AsSpan(..length));

            await using var ledger = _store.Open(anchoredSize: 0);

            await ledger.MustHoldAsync([], _store.DeadlineToken);
            Assert.Empty(Directory.EnumerateFiles(_store.SegmentFolder));
        }
    }

    /// <summary>As a process leaves it that did not close the ledger: the head file, written at a close, knows of no batch.</summary>
    private void Restore(ReadOnlySpan<byte> segment)
    {
        File.WriteAllBytes(Path.Combine(_store.SegmentFolder, "00000000000000000000.log"), segment);
        File.WriteAllBytes(_store.KeyLog, _keys);
        File.Delete(_store.HeadFile);
    }
}
