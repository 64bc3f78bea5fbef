namespace Grpc.Core;

/// <summary>A call with a stream of requests and a stream of responses, each at its own pace.</summary>
public sealed class AsyncDuplexStreamingCall<TRequest, TResponse> : IDisposable
{
    private readonly CallState _call;

    public AsyncDuplexStreamingCall(
        IClientStreamWriter<TRequest> requestStream,
        IAsyncStreamReader<TResponse> responseStream,
        Task<Metadata> responseHeadersAsync,
        Func<Status> getStatusFunc,
        Func<Metadata> getTrailersFunc,
        Action disposeAction)
    {
        RequestStream = requestStream;
        ResponseStream = responseStream;
        _call = new CallState(responseHeadersAsync, getStatusFunc, getTrailersFunc, disposeAction);
    }

    public AsyncDuplexStreamingCall(
        IClientStreamWriter<TRequest> requestStream,
        IAsyncStreamReader<TResponse> responseStream,
        Func<object?, Task<Metadata>> responseHeadersAsync,
        Func<object?, Status> getStatusFunc,
        Func<object?, Metadata> getTrailersFunc,
        Action<object?> disposeAction,
        object? state)
    {
        RequestStream = requestStream;
        ResponseStream = responseStream;
        _call = new CallState(responseHeadersAsync, getStatusFunc, getTrailersFunc, disposeAction, state);
    }

    public IClientStreamWriter<TRequest> RequestStream { get; }

    public IAsyncStreamReader<TResponse> ResponseStream { get; }

    public Task<Metadata> ResponseHeadersAsync => _call.HeadersAsync();

    public Status GetStatus() => _call.Status();

    public Metadata GetTrailers() => _call.Trailers();

    /// <summary>Gives the call up: cancels it if it has not ended yet.</summary>
    public void Dispose() => _call.Dispose();
}
