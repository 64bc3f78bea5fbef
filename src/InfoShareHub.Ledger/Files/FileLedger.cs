using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using InfoShareHub.Ledger.Anchors;

namespace InfoShareHub.Ledger.Files;

/// <summary>
/// The ledger in a folder of one machine: nothing to install, one hub. The files' format is described in <c>docs/ledger-files.md</c>.
/// </summary>
/// <remarks>
/// <para>
/// A batch is durable when its keys, then its entries and its closing, have been flushed to the disk; <see cref="AppendAsync"/> does that on the caller's
/// thread. A flush that fails ends the process: what the disk then holds is known only to a new one.
/// </para>
/// <para>
/// A batch that was being written when the process or the power went is cut at the next <see cref="Open(FileLedgerOptions)"/>; it had not been
/// acknowledged. Anything else that is damaged or missing is refused with <see cref="LedgerCorruptException"/>, in the last segment when opened, in
/// others when read.
/// </para>
/// </remarks>
public sealed class FileLedger : ILedger
{
    /// <summary>Longest checkpoint that a batch may carry.</summary>
    public const int MaxCheckpointBytes = CheckpointSlots.MaxCheckpointBytes;

    private readonly FolderLock _folderLock;
    private readonly BatchWriter _writer;
    private readonly KeyLog _keys;
    private readonly Disk _disk;
    private readonly HeadSignal _signal = new();

    // Held while appending and closing; guards _writer and every change of _state.
    private readonly Lock _gate = new();
    private volatile DurableState _state;
    private volatile bool _isClosed;

    private FileLedger(string folder, FolderLock folderLock, BatchWriter writer, KeyLog keys, Disk disk, DurableState state)
    {
        Description = $"file ledger in `{folder}`";
        _folderLock = folderLock;
        _writer = writer;
        _keys = keys;
        _disk = disk;
        _state = state;
    }

    /// <inheritdoc/>
    public string Description { get; }

    /// <summary>Opens the folder, or makes it, and cuts a batch that never became durable.</summary>
    /// <exception cref="LedgerUnavailableException">Another process has the folder, or it cannot be read and written.</exception>
    /// <exception cref="LedgerCorruptException">
    /// The ledger is shorter than its anchor, or something that had been durable is damaged or missing; nothing was changed.
    /// </exception>
    public static FileLedger Open(FileLedgerOptions options) => Open(options, Disk.Real());

    internal static FileLedger Open(FileLedgerOptions options, Disk disk)
    {
        if (options.SegmentEntries < 1)
            throw new ArgumentException("a segment holds at least one entry", nameof(options));

        try
        {
            var segmentFolder = Path.Combine(options.Folder, "segments");
            FolderSync.CreateDurable(options.Folder);
            FolderSync.CreateDurable(segmentFolder);
            return Open(options, segmentFolder, FolderLock.Take(options.Folder), disk);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LedgerUnavailableException($"cannot open the ledger folder `{options.Folder}`", error);
        }
    }

    /// <inheritdoc/>
    public ValueTask<LedgerHead> ReadHeadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(ReadState().Head);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The batch is empty or beyond the format's limits; nothing was written.</exception>
    public ValueTask<AppendOutcome> AppendAsync(LedgerBatch batch, CancellationToken cancellationToken)
    {
        CheckLimits(batch);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var state = ReadState();
            if (state.Head.Size != batch.ExpectedSize)
                return ValueTask.FromResult(new AppendOutcome(IsAppended: false, state.Head.Size));

            try
            {
                state = _writer.Append(state, batch);
                _state = state;
                return ValueTask.FromResult(new AppendOutcome(IsAppended: true, state.Head.Size));
            }
            finally
            {
                // After a failure too: if it was the disk's last, waiters are told by looking again.
                _signal.Raise();
            }
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredEntry> ReadAsync(
        ulong fromIndex,
        ulong toIndex,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var entry in ReadState().Read(fromIndex, toIndex))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadKeysAsync(
        ulong fromOrdinal,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var key in _keys.Read(fromOrdinal, ReadState().KeyLogBytes))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return key;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<LedgerHead> WaitForHeadAsync(ulong size, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var grown = _signal.Next();
            var head = ReadState().Head;
            if (head.Size > size)
                return head;

            await grown.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Null: the hub's machine and the store's are the same.</summary>
    public ValueTask<DateTimeOffset?> ReadClockAsync(CancellationToken cancellationToken) => ValueTask.FromResult<DateTimeOffset?>(null);

    /// <summary>Waits for an append in flight, writes the head file and gives the folder free. Waiters fail.</summary>
    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_isClosed)
                return ValueTask.CompletedTask;

            _isClosed = true;
            try
            {
                if (!_disk.IsLost)
                    _writer.WriteHead(_state.Head);
            }
            finally
            {
                CloseFiles();
                _signal.Close();
            }
        }

        return ValueTask.CompletedTask;
    }

    private static FileLedger Open(FileLedgerOptions options, string segmentFolder, FolderLock folderLock, Disk disk)
    {
        CheckpointSlots? headFile = null;
        KeyLog? keys = null;
        ImmutableArray<Segment> segments = [];
        try
        {
            headFile = CheckpointSlots.Open(Path.Combine(options.Folder, "head"), disk);
            var found = Recovery.Run(segmentFolder, Math.Max(options.AnchoredSize, headFile.Size), disk);
            segments = [.. found.Segments];
            keys = KeyLog.Open(options.Folder, found.Closing.KeyLogBytes, disk);

            var head = new LedgerHead(found.Size, found.Closing.Checkpoint);
            var writer = new BatchWriter(segmentFolder, options.SegmentEntries, headFile, keys, disk);
            writer.WriteHead(head);
            var state = new DurableState(head, segments, found.End, found.Closing.KeyLogBytes);
            return new FileLedger(options.Folder, folderLock, writer, keys, disk, state);
        }
        catch
        {
            foreach (var segment in segments)
                segment.Dispose();
            keys?.Dispose();
            headFile?.Dispose();
            folderLock.Dispose();
            throw;
        }
    }

    private static void CheckLimits(LedgerBatch batch)
    {
        if (batch.Entries.Count == 0)
            throw new ArgumentException("a batch holds at least one entry", nameof(batch));
        if (batch.Checkpoint.Length > MaxCheckpointBytes)
            throw new ArgumentException($"a checkpoint takes at most {MaxCheckpointBytes} bytes", nameof(batch));

        long bytes = Frame.LengthOf(sizeof(long) + batch.Checkpoint.Length);
        foreach (var entry in batch.Entries)
        {
            if (entry.Length > Frame.MaxPayloadBytes)
                throw new ArgumentException($"an entry takes at most {Frame.MaxPayloadBytes} bytes", nameof(batch));
            bytes += Frame.LengthOf(entry.Length);
        }

        if (bytes > TornTail.MaxBytes)
            throw new ArgumentException($"a batch takes at most {TornTail.MaxBytes} bytes", nameof(batch));
    }

    private DurableState ReadState()
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        if (_disk.IsLost)
            throw new LedgerUnavailableException("the disk failed; only a new process knows what it holds");

        return _state;
    }

    private void CloseFiles()
    {
        foreach (var segment in _state.Segments)
            segment.Dispose();
        _writer.Dispose();
        _folderLock.Dispose();
    }
}
