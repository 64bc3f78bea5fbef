namespace Grpc.Core;

/// <summary>A call with one request and a stream of responses.</summary>
public sealed class AsyncServerStreamingCall<TResponse> : IDisposable
{
    private readonly CallState _call;

    public AsyncServerStreamingCall(
        IAsyncStreamReader<TResponse> responseStream,
        Task<Metadata> responseHeadersAsync,
        Func<Status> getStatusFunc,
        Func<Metadata> getTrailersFunc,
        Action disposeAction)
    {
        ResponseStream = responseStream;
        _call = new CallState(responseHeadersAsync, getStatusFunc, getTrailersFunc, disposeAction);
    }

    public AsyncServerStreamingCall(
        IAsyncStreamReader<TResponse> responseStream,
        Func<object?, Task<Metadata>> responseHeadersAsync,
        Func<object?, Status> getStatusFunc,
        Func<object?, Metadata> getTrailersFunc,
        Action<object?> disposeAction,
        object? state)
    {
        ResponseStream = responseStream;
        _call = new CallState(responseHeadersAsync, getStatusFunc, getTrailersFunc, disposeAction, state);
    }

    public IAsyncStreamReader<TResponse> ResponseStream { get; }

    public Task<Metadata> ResponseHeadersAsync => _call.HeadersAsync();

    public Status GetStatus() => _call.Status();

    public Metadata GetTrailers() => _call.Trailers();

    /// <summary>Gives the call up: cancels it if it has not ended yet.</summary>
    public void Dispose() => _call.Dispose();
}
