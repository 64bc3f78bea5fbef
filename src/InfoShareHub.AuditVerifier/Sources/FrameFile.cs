using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace InfoShareHub.AuditVerifier.Sources;

/// <summary>A file of a ledger folder: frames, in segments after eight letters and the first entry's index (8 bytes, big-endian). One owner.</summary>
internal sealed class FrameFile : IDisposable
{
    private const int ChunkBytes = 1024 * 1024;
    private const int SegmentHeaderBytes = 16;
    private const int FarthestClosing = 1_000_000;

    private readonly SafeFileHandle _file;
    private byte[] _buffer = new byte[ChunkBytes];
    private int _start;
    private int _end;

    private FrameFile(SafeFileHandle file, long offset)
    {
        _file = file;
        Offset = offset;
    }

    /// <summary>Where the next frame begins.</summary>
    public long Offset { get; private set; }

    /// <summary>Bytes from <see cref="Offset"/> to the end.</summary>
    public long Remaining => RandomAccess.GetLength(_file) - Offset;

    /// <summary>Whether the file ends before the next frame does, as far as a length can be read.</summary>
    public bool EndsWithinFrame
    {
        get
        {
            Fill(LedgerFrame.HeaderBytes);
            return _end - _start < LedgerFrame.HeaderBytes || LedgerFrame.LengthOf(_buffer.AsSpan(_start)) > Remaining;
        }
    }

    private static ReadOnlySpan<byte> Magic => "ISHSEG1\n"u8;

    public static FrameFile OpenSegment(string path) => Open(path, SegmentHeaderBytes);

    public static FrameFile OpenKeys(string path) => Open(path, 0);

    public bool BeginsAt(ulong index)
    {
        Span<byte> header = stackalloc byte[SegmentHeaderBytes];
        return RandomAccess.Read(_file, header, 0) == SegmentHeaderBytes
            && header.StartsWith(Magic)
            && BinaryPrimitives.ReadUInt64BigEndian(header[Magic.Length..]) == index;
    }

    /// <summary>The next frame, or null at the end and at damage. The payload is valid until the next call.</summary>
    public LedgerFrame? Peek()
    {
        Fill(LedgerFrame.HeaderBytes);
        if (_end - _start < LedgerFrame.HeaderBytes)
            return null;

        var length = LedgerFrame.LengthOf(_buffer.AsSpan(_start));
        Fill(length);
        if (length == 0 || _end - _start < length || LedgerFrame.Read(_buffer.AsMemory(_start, length)) is not { } frame)
            return null;

        return frame;
    }

    /// <summary>Goes behind the frame that was just read.</summary>
    public void Skip(LedgerFrame frame)
    {
        _start += frame.Length;
        Offset += frame.Length;
    }

    /// <summary>
    /// Whether a sound closing above <paramref name="size"/>, with anything behind it, lies behind <see cref="Offset"/>. A batch begins to be written only when
    /// the one before it is durable: then what is damaged here had been whole once, and is no write that was cut off.
    /// </summary>
    public bool HasFinishedBatchBehind(ulong size)
    {
        var length = RandomAccess.GetLength(_file);
        var window = new byte[ChunkBytes];
        for (var at = Offset + 1; at < length; at += window.Length - LedgerFrame.HeaderBytes)
        {
            var read = RandomAccess.Read(_file, window, at);
            for (var place = 0; place + LedgerFrame.HeaderBytes <= read; place++)
            {
                if (IsFinishedBatch(window.AsSpan(place, LedgerFrame.HeaderBytes), at + place, size, length))
                    return true;
            }
        }

        return false;
    }

    private bool IsFinishedBatch(ReadOnlySpan<byte> header, long at, ulong size, long length)
    {
        var index = BinaryPrimitives.ReadUInt64BigEndian(header[9..]);
        if (header[8] != LedgerFrame.Closing || index <= size || index - size > FarthestClosing)
            return false;

        var frame = new byte[LedgerFrame.LengthOf(header)];
        return frame.Length > 0
            && at + frame.Length < length
            && RandomAccess.Read(_file, frame, at) == frame.Length
            && LedgerFrame.Read(frame) is not null;
    }

    public void Dispose() => _file.Dispose();

    private static FrameFile Open(string path, long offset)
    {
        try
        {
            return new FrameFile(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), offset);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException($"cannot read `{path}`", error);
        }
    }

    private void Fill(int wanted)
    {
        if (_end - _start >= wanted)
            return;

        var kept = _buffer.AsSpan(_start.._end);
        if (wanted > _buffer.Length)
            Array.Resize(ref _buffer, wanted + ChunkBytes);

        kept.CopyTo(_buffer);
        (_end, _start) = (_end - _start, 0);
        while (_end < wanted)
        {
            var read = RandomAccess.Read(_file, _buffer.AsSpan(_end), Offset + _end);
            if (read == 0)
                return;

            _end += read;
        }
    }
}
