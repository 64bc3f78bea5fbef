namespace Pipelines.Sockets.Unofficial.Arenas;

/// <summary>Elements cut from an <see cref="Arena{T}"/>. Readable and writable in place; valid until the arena is reset.</summary>
public readonly struct Sequence<T>
{
    private readonly T[]? _block;
    private readonly int _start;
    private readonly int _length;

    internal Sequence(T[]? block, int start, int length) => (_block, _start, _length) = (block, start, length);

    /// <summary>Number of elements.</summary>
    public long Length => _length;

    /// <summary>True when there are none.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>True always: this stand-in never splits a sequence.</summary>
    public bool IsSingleSegment => true;

    /// <summary>All elements.</summary>
    public Span<T> FirstSpan => new(_block, _start, _length);

    /// <summary>The element at a position, by reference.</summary>
    public ref T this[int index] => ref FirstSpan[index];

    /// <summary>The segments, one after another.</summary>
    public SpanEnumerable Spans => new(this);

    /// <summary>Forgets the element type.</summary>
    public Sequence Untyped() => new(_block, _start, _length);

    /// <summary>Walks the elements by reference.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Walks the elements of a sequence.</summary>
    public ref struct Enumerator
    {
        private readonly Span<T> _elements;
        private int _at;

        internal Enumerator(Sequence<T> sequence)
        {
            _elements = sequence.FirstSpan;
            _at = -1;
        }

        /// <summary>The element reached.</summary>
        public readonly ref T Current => ref _elements[_at];

        /// <summary>Goes on by one; false at the end.</summary>
        public bool MoveNext() => ++_at < _elements.Length;

        /// <summary>Goes on by one and gives the element; there MUST be one.</summary>
        public ref T GetNext() => ref _elements[++_at];
    }

    /// <summary>The segments of a sequence.</summary>
    public readonly struct SpanEnumerable
    {
        private readonly Sequence<T> _sequence;

        internal SpanEnumerable(Sequence<T> sequence) => _sequence = sequence;

        /// <summary>Walks the segments.</summary>
        public SpanEnumerator GetEnumerator() => new(_sequence);
    }

    /// <summary>Walks the segments of a sequence: one, or none when it is empty.</summary>
    public ref struct SpanEnumerator
    {
        private bool _finished;

        internal SpanEnumerator(Sequence<T> sequence)
        {
            Current = sequence.FirstSpan;
            _finished = sequence.IsEmpty;
        }

        /// <summary>The segment reached.</summary>
        public Span<T> Current { get; }

        /// <summary>Goes on by one; false at the end.</summary>
        public bool MoveNext()
        {
            var more = !_finished;
            _finished = true;
            return more;
        }
    }
}
