using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace InfoShareHub.Ledger.Files;

/// <summary>Reads frames in order from a file that may be growing. One owner.</summary>
internal sealed class FrameReader : IDisposable
{
    private const int ChunkBytes = 256 * 1024;

    /// <summary>Whoever wants one entry is spared most of a chunk; whoever reads on gets twice as much each time.</summary>
    private const int FirstReadBytes = 16 * 1024;

    private readonly SafeFileHandle _file;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
    private int _start;
    private int _end;
    private int _readBytes = FirstReadBytes;

    public FrameReader(SafeFileHandle file, long offset)
    {
        _file = file;
        Offset = offset;
    }

    /// <summary>Where the next frame begins.</summary>
    public long Offset { get; private set; }

    /// <summary>False at the end of the file and at anything that is not a whole and sound frame; <see cref="Offset"/> then stays.</summary>
    /// <exception cref="LedgerUnavailableException">The disk could not be read.</exception>
    public bool TryRead(out Frame frame)
    {
        frame = default;
        Fill(Frame.HeaderBytes);
        if (!Frame.TryReadLength(_buffer.AsSpan(_start.._end), out var length))
            return false;

        Fill(length);
        if (!Frame.TryRead(_buffer.AsMemory(_start.._end), Offset, out frame))
            return false;

        _start += length;
        Offset += length;
        return true;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private void Fill(int wanted)
    {
        if (_end - _start >= wanted)
            return;

        MakeRoom(wanted);
        while (_end - _start < wanted)
        {
            var room = Math.Min(_buffer.Length - _end, Math.Max(_readBytes, wanted - (_end - _start)));
            var read = ReadFile(_buffer.AsSpan(_end, room), Offset + (_end - _start));
            _readBytes = Math.Min(_readBytes * 2, ChunkBytes);
            if (read == 0)
                return;

            _end += read;
        }
    }

    private int ReadFile(Span<byte> buffer, long offset)
    {
        try
        {
            return RandomAccess.Read(_file, buffer, offset);
        }
        catch (IOException error)
        {
            throw new LedgerUnavailableException($"the disk could not be read at byte {offset}", error);
        }
    }

    private void MakeRoom(int wanted)
    {
        var kept = _buffer.AsSpan(_start.._end);
        if (wanted > _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(wanted);
            kept.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        else
        {
            kept.CopyTo(_buffer);
        }

        _end -= _start;
        _start = 0;
    }
}
