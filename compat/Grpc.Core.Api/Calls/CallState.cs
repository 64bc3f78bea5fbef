namespace Grpc.Core;

/// <summary>The part that the four kinds of call have in common: the transport's callbacks and the state they are given.</summary>
internal readonly struct CallState(
    Func<object?, Task<Metadata>> headers, Func<object?, Status> status, Func<object?, Metadata> trailers, Action<object?> dispose, object? state)
{
    public CallState(Task<Metadata> headers, Func<Status> status, Func<Metadata> trailers, Action dispose)
        : this(_ => headers, _ => status(), _ => trailers(), _ => dispose(), state: null)
    {
    }

    public Task<Metadata> HeadersAsync() => headers(state);

    public Status Status() => status(state);

    public Metadata Trailers() => trailers(state);

    public void Dispose() => dispose(state);
}
