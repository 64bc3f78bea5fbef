using System.Collections;

namespace Pipelines.Sockets.Unofficial;

/// <summary>Walks the handlers of an event without allocating.</summary>
public static class Delegates
{
    /// <summary>True when exactly one handler is attached.</summary>
    public static bool IsSingle(MulticastDelegate handler) => handler.HasSingleTarget;

    /// <summary>The handlers attached, in order; none for null.</summary>
    public static DelegateEnumerable<T> AsEnumerable<T>(this T? handler) where T : MulticastDelegate => new(handler);

    /// <summary>The handlers of a delegate.</summary>
    public readonly struct DelegateEnumerable<T> where T : MulticastDelegate
    {
        private readonly T? _handler;

        internal DelegateEnumerable(T? handler) => _handler = handler;

        /// <summary>Walks the handlers.</summary>
        public DelegateEnumerator<T> GetEnumerator() => new(_handler);
    }

    /// <summary>Walks the handlers of a delegate.</summary>
    public struct DelegateEnumerator<T> : IEnumerator<T> where T : MulticastDelegate
    {
        private readonly T? _handler;
        private Delegate.InvocationListEnumerator<T> _handlers;

        internal DelegateEnumerator(T? handler)
        {
            _handler = handler;
            _handlers = Delegate.EnumerateInvocationList(handler);
        }

        /// <summary>The handler reached.</summary>
        public readonly T Current => _handlers.Current;

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes on by one; false at the end.</summary>
        public bool MoveNext() => _handlers.MoveNext();

        /// <summary>Starts again.</summary>
        public void Reset() => _handlers = Delegate.EnumerateInvocationList(_handler);

        /// <summary>There is nothing to give back.</summary>
        public readonly void Dispose()
        {
        }
    }
}
