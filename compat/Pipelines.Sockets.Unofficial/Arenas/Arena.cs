using System.Runtime.CompilerServices;

namespace Pipelines.Sockets.Unofficial.Arenas;

/// <summary>
/// A bump allocator: sequences are cut one after another from blocks and all given back at once by <see cref="Reset"/>.
/// Not safe for use by several threads at a time; a sequence is valid until the next reset.
/// </summary>
public sealed class Arena<T> : IDisposable
{
    // Below the size at which the runtime would put a block on the large object heap.
    private const int DefaultBlockBytes = 64 * 1024;

    private readonly List<T[]> _blocks = [];
    private readonly int _blockLength;
    private readonly Func<long, long, long> _retention;
    private int _current;
    private int _used;
    private long _retained;

    /// <summary>Makes an empty arena; blocks are taken when first needed.</summary>
    /// <exception cref="NotSupportedException">An allocator was given.</exception>
    public Arena(ArenaOptions? options = null, Allocator<T>? allocator = null)
    {
        if (allocator is not null)
            throw new NotSupportedException("this stand-in allocates from the managed heap only");
        var blockBytes = options is { BlockSizeBytes: > 0 } ? options.BlockSizeBytes : DefaultBlockBytes;
        _blockLength = Math.Max(1, blockBytes / Unsafe.SizeOf<T>());
        _retention = options?.RetentionPolicy ?? KeepMostOf;
    }

    /// <summary>Cuts a sequence of <paramref name="length"/> default elements; it always lies in one segment.</summary>
    public Sequence<T> Allocate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length == 0)
            return default;
        while (_current < _blocks.Count && _blocks[_current].Length - _used < length)
        {
            _current++;
            _used = 0;
        }
        if (_current == _blocks.Count)
            _blocks.Add(new T[Math.Max(length, _blockLength)]);
        var sequence = new Sequence<T>(_blocks[_current], _used, length);
        _used += length;
        return sequence;
    }

    /// <summary>Takes back and wipes every sequence; keeps as many blocks as the retention policy says, and at least none.</summary>
    public void Reset()
    {
        long usedElements = 0;
        for (var i = 0; i < _blocks.Count && i <= _current; i++)
        {
            // A skipped tail was never written; the block in use was written up to the mark only.
            var written = i == _current ? _used : _blocks[i].Length;
            Array.Clear(_blocks[i], 0, written);
            usedElements += written;
        }
        _current = _used = 0;

        _retained = _retention(_retained, usedElements * Unsafe.SizeOf<T>());
        long kept = 0;
        var keep = 0;
        while (keep < _blocks.Count && kept < _retained)
            kept += (long)_blocks[keep++].Length * Unsafe.SizeOf<T>();
        _blocks.RemoveRange(keep, _blocks.Count - keep);
    }

    /// <summary>Lets go of every block.</summary>
    public void Dispose()
    {
        _blocks.Clear();
        _current = _used = 0;
    }

    // One large reply must not pin its memory for the life of the connection, nor a small one cost the next its blocks.
    private static long KeepMostOf(long retained, long used) => Math.Max(used, retained - (retained / 8));
}
