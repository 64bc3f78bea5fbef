using System.Buffers;

namespace Pipelines.Sockets.Unofficial.Arenas;

/// <summary>Supplies the blocks of an <see cref="Arena{T}"/>. This stand-in takes its blocks from the managed heap and accepts no other source.</summary>
public abstract class Allocator<T>
{
    /// <summary>Hands out a block of at least <paramref name="length"/> elements.</summary>
    public abstract IMemoryOwner<T> Allocate(int length);
}
