using System.Threading.Channels;

namespace InfoShareHub.Client.Pushing;

/// <summary>What has been taken from the source and has no final answer yet: queued to be sent, or sent and awaited.</summary>
internal sealed class PendingSendings<TRequest>
{
    private readonly Lock _lock = new();
    private readonly Channel<Sending<TRequest>> _queue = Channel.CreateUnbounded<Sending<TRequest>>(new UnboundedChannelOptions { SingleReader = true });

    // The next three are guarded by _lock.
    private readonly Queue<Sending<TRequest>> _awaited = new();
    private int _unanswered;
    private bool _isSourceAtEnd;

    public ChannelReader<Sending<TRequest>> Queue => _queue.Reader;

    public void Add(Sending<TRequest> sending)
    {
        lock (_lock)
            _unanswered++;
        _queue.Writer.TryWrite(sending);
    }

    public void EndOfSource()
    {
        lock (_lock)
        {
            _isSourceAtEnd = true;
            CompleteIfDone();
        }
    }

    /// <summary>Notes that a request is about to be written to the stream.</summary>
    public void Await(Sending<TRequest> sending)
    {
        lock (_lock)
            _awaited.Enqueue(sending);
    }

    /// <summary>What the present stream has been sent and has not answered, oldest first.</summary>
    public Sending<TRequest>[] Awaited()
    {
        lock (_lock)
            return [.. _awaited];
    }

    /// <summary>The request that the next answer is for; null if the hub answered more than it was asked.</summary>
    public Sending<TRequest>? TakeAwaited()
    {
        lock (_lock)
            return _awaited.TryDequeue(out var sending) ? sending : null;
    }

    /// <summary>Queues a request again that the hub asked to send later.</summary>
    public void SendAgain(Sending<TRequest> sending) => _queue.Writer.TryWrite(sending);

    /// <summary>Notes a final answer.</summary>
    public void Answered()
    {
        lock (_lock)
        {
            _unanswered--;
            CompleteIfDone();
        }
    }

    /// <summary>Waits until there is something to send or to await; false once everything is answered.</summary>
    public async ValueTask<bool> IsAnythingLeftAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_awaited.Count > 0)
                return true;
        }

        return await _queue.Reader.WaitToReadAsync(cancellationToken);
    }

    private void CompleteIfDone()
    {
        if (_isSourceAtEnd && _unanswered == 0)
            _queue.Writer.TryComplete();
    }
}
