namespace Pipelines.Sockets.Unofficial.Arenas;

/// <summary>A <see cref="Sequence{T}"/> whose element type is not said; lets a struct hold a sequence of itself.</summary>
public readonly struct Sequence
{
    private readonly Array? _block;
    private readonly int _start;
    private readonly int _length;

    internal Sequence(Array? block, int start, int length) => (_block, _start, _length) = (block, start, length);

    /// <summary>Number of elements.</summary>
    public long Length => _length;

    /// <summary>Says the element type again.</summary>
    /// <exception cref="InvalidCastException">It was another one.</exception>
    public Sequence<T> Cast<T>() => new((T[]?)_block, _start, _length);
}
