using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace InfoShareHub.Ledger.Files;

/// <summary>The wrapped data keys, one frame each, in the order they were appended. One writer; read from any thread.</summary>
internal sealed class KeyLog : IDisposable
{
    private readonly Disk _disk;
    private readonly SafeFileHandle _file;
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    private KeyLog(SafeFileHandle file, Disk disk)
    {
        _file = file;
        _disk = disk;
    }

    /// <summary>Where the next key goes. Only the writer may ask.</summary>
    public long End { get; private set; }

    /// <summary>Opens the log as it was with the last whole batch.</summary>
    /// <param name="folder">The ledger's folder.</param>
    /// <param name="durableBytes">What the last whole batch says of the log; whatever lies beyond it opens no entry and is cut.</param>
    /// <param name="disk">The disk.</param>
    /// <exception cref="LedgerCorruptException">The log is shorter than the last whole batch says.</exception>
    public static KeyLog Open(string folder, long durableBytes, Disk disk)
    {
        var path = Path.Combine(folder, "keys.log");
        var log = new KeyLog(File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read), disk);
        try
        {
            log.CutBackTo(durableBytes);
            FolderSync.Flush(folder);
            return log;
        }
        catch
        {
            log.Dispose();
            throw;
        }
    }

    /// <summary>Returns once the keys are durable.</summary>
    /// <exception cref="IOException">The disk is full or broken; call <see cref="CutBackTo"/>.</exception>
    public void Append(ulong batchIndex, IReadOnlyList<NewDataKey> keys)
    {
        if (keys.Count == 0)
            return;

        _buffer.ResetWrittenCount();
        foreach (var key in keys)
            Frame.Write(_buffer, FrameKind.Key, batchIndex, key.Wrapped.Span);
        _disk.Write(_file, _buffer.WrittenSpan, End);
        _disk.FlushOrEnd(_file, "new data keys");
        End += _buffer.WrittenCount;
    }

    /// <summary>Wrapped keys among the first bytes of the log.</summary>
    /// <exception cref="LedgerCorruptException">A key is damaged; names the first entry of the last batch whose keys are still sound.</exception>
    public IEnumerable<ReadOnlyMemory<byte>> Read(ulong fromOrdinal, long durableBytes)
    {
        var ordinal = 0UL;
        var batchIndex = 0UL;
        using var frames = new FrameReader(_file, 0);
        while (frames.Offset < durableBytes)
        {
            if (!frames.TryRead(out var frame) || frame.Kind != FrameKind.Key || frame.Index < batchIndex)
                throw Damaged(batchIndex, ordinal);

            batchIndex = frame.Index;
            if (ordinal++ >= fromOrdinal)
                yield return frame.Payload.ToArray();
        }
    }

    /// <summary>Forgets keys of a batch that was not appended.</summary>
    public void CutBackTo(long durableBytes)
    {
        var length = RandomAccess.GetLength(_file);
        if (length < durableBytes)
            throw Shortened(length, durableBytes);

        End = durableBytes;
        if (length > durableBytes)
            _disk.CutOrEnd(_file, durableBytes);
    }

    public void Dispose() => _file.Dispose();

    private LedgerCorruptException Shortened(long length, long durableBytes)
    {
        var batchIndex = 0UL;
        using var frames = new FrameReader(_file, 0);
        while (frames.TryRead(out var frame))
            batchIndex = frame.Index;
        return new LedgerCorruptException(batchIndex, $"the key log holds {length} bytes of {durableBytes}; keys from entry {batchIndex} on are missing");
    }

    private static LedgerCorruptException Damaged(ulong batchIndex, ulong ordinal) =>
        new(batchIndex, $"data key {ordinal} is damaged or missing in the key log, at or after entry {batchIndex}");
}
