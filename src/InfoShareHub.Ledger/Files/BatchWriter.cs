using System.Buffers;
using InfoShareHub.Ledger.Anchors;

namespace InfoShareHub.Ledger.Files;

/// <summary>
/// Writes batches: keys and flush, then entries with their closing and flush. Two flushes when there are new keys, else one. One owner at a time.
/// </summary>
internal sealed class BatchWriter : IDisposable
{
    /// <summary>Above this a buffer is given back after its batch.</summary>
    private const int KeptBufferBytes = 8 * 1024 * 1024;

    private readonly string _folder;
    private readonly ulong _segmentEntries;
    private readonly CheckpointSlots _headFile;
    private readonly KeyLog _keys;
    private readonly Disk _disk;
    private ArrayBufferWriter<byte> _buffer = new(64 * 1024);

    public BatchWriter(string folder, int segmentEntries, CheckpointSlots headFile, KeyLog keys, Disk disk)
    {
        _folder = folder;
        _segmentEntries = (ulong)segmentEntries;
        _headFile = headFile;
        _keys = keys;
        _disk = disk;
    }

    /// <summary>Returns what is durable with the batch.</summary>
    /// <exception cref="LedgerUnavailableException">Nothing was appended.</exception>
    public DurableState Append(DurableState state, LedgerBatch batch)
    {
        var target = state;
        try
        {
            target = WithRoomFor(state, batch);
            return Write(target, batch);
        }
        catch (IOException error)
        {
            TakeBack(state, target);
            throw new LedgerUnavailableException("the disk did not take a batch; nothing was appended", error);
        }
    }

    /// <summary>
    /// Says in a file of its own how much there must at least be, so that a folder cut below it does not open even without an anchor. Not for every
    /// batch: it would cost a third flush.
    /// </summary>
    public void WriteHead(LedgerHead head)
    {
        if (head.Size > _headFile.Size)
            _headFile.Write(head.Size, head.Checkpoint);
    }

    public void Dispose()
    {
        _headFile.Dispose();
        _keys.Dispose();
    }

    private DurableState Write(DurableState state, LedgerBatch batch)
    {
        var segment = state.Segments[^1];
        var size = batch.ExpectedSize + (ulong)batch.Entries.Count;
        _keys.Append(batch.ExpectedSize, batch.WrappedKeys);
        Encode(batch, size);
        _disk.Write(segment.File, _buffer.WrittenSpan, state.SegmentEnd);
        _disk.FlushOrEnd(segment.File, "a batch");

        var end = state.SegmentEnd + _buffer.WrittenCount;
        return new DurableState(new LedgerHead(size, batch.Checkpoint.ToArray()), state.Segments, end, _keys.End);
    }

    private void Encode(LedgerBatch batch, ulong size)
    {
        if (_buffer.Capacity > KeptBufferBytes)
            _buffer = new ArrayBufferWriter<byte>(KeptBufferBytes);
        _buffer.ResetWrittenCount();
        var index = batch.ExpectedSize;
        foreach (var entry in batch.Entries)
            Frame.Write(_buffer, FrameKind.Entry, index++, entry.Span);
        new BatchClosing(_keys.End, batch.Checkpoint).Write(_buffer, size);
    }

    private DurableState WithRoomFor(DurableState state, LedgerBatch batch)
    {
        var held = state.Segments.IsEmpty ? ulong.MaxValue : batch.ExpectedSize - state.Segments[^1].FirstIndex;
        var isFull = held != 0 && held > _segmentEntries - Math.Min((ulong)batch.Entries.Count, _segmentEntries);
        if (!isFull)
            return state;

        WriteHead(state.Head);
        var segment = Segment.Create(_folder, batch.ExpectedSize, _disk);
        return state with { Segments = state.Segments.Add(segment), SegmentEnd = SegmentHeader.Bytes };
    }

    private void TakeBack(DurableState state, DurableState target)
    {
        _keys.CutBackTo(state.KeyLogBytes);
        if (target.Segments.IsEmpty)
            return;

        _disk.CutOrEnd(target.Segments[^1].File, target.SegmentEnd);
        if (target.Segments.Length > state.Segments.Length)
            target.Segments[^1].Dispose();
    }
}
