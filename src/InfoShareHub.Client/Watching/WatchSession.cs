using Grpc.Core;

namespace InfoShareHub.Client.Watching;

/// <summary>One stream of a watch, from its opening to its end. Never throws for the end: says it in <see cref="End"/>.</summary>
internal sealed class WatchSession<TMessage>(HubConnection connection, WatchWire<TMessage> wire, AlertWatchOptions options, string resumeToken) : IDisposable
    where TMessage : class
{
    private readonly CancellationTokenSource _silence = new();
    private AsyncServerStreamingCall<TMessage>? _call;

    /// <summary>The newest token.</summary>
    public string ResumeToken { get; private set; } = resumeToken;

    /// <summary>Why the stream ended. Meaningful once <see cref="NextAsync"/> has returned null.</summary>
    public Exception End { get; private set; } =
        new HubUnreachableException(StatusCode.Unavailable, "the hub ended the watch", cause: null);

    /// <summary>The next message, or null once the stream has ended.</summary>
    public async Task<TMessage?> NextAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _silence.Token);
        using var timer = connection.Time.CreateTimer(_ => _silence.Cancel(), null, options.MaxSilence, Timeout.InfiniteTimeSpan);
        try
        {
            _call ??= wire.Open(ResumeToken, connection.StreamOptions(CancellationToken.None));
            if (!await _call.ResponseStream.MoveNext(stop.Token))
                return null;

            var message = _call.ResponseStream.Current;
            if (wire.TokenOf(message) is { Length: > 0 } token)
                ResumeToken = token;
            return message;
        }
        catch (RpcException failure)
        {
            End = _silence.IsCancellationRequested && !cancellationToken.IsCancellationRequested
                ? new HubUnreachableException(StatusCode.Unavailable, $"the hub gave no sign of life for {options.MaxSilence.TotalSeconds:0} s", failure)
                : RefusalReading.Translate(failure, cancellationToken);
            return null;
        }
    }

    public void Dispose()
    {
        _call?.Dispose();
        _silence.Dispose();
    }
}
