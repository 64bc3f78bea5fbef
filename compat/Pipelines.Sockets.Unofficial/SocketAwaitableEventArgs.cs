using System.IO.Pipelines;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Pipelines.Sockets.Unofficial;

/// <summary>Socket event arguments that can be awaited once per operation.</summary>
/// <param name="ioScheduler">Where the continuation runs; null runs it where the operation completes.</param>
public class SocketAwaitableEventArgs(PipeScheduler? ioScheduler = null) : SocketAsyncEventArgs, ICriticalNotifyCompletion
{
    private static readonly Action Completed_ = static () => { };

    // Null while the operation runs unawaited, the continuation once awaited, Completed_ when it has ended. Changed by Interlocked only.
    private Action? _continuation;
    private SocketError _abortedWith;

    /// <summary>True when the operation has ended and <see cref="GetResult"/> may be called.</summary>
    public bool IsCompleted => ReferenceEquals(Volatile.Read(ref _continuation), Completed_);

    /// <summary>The arguments are their own awaiter.</summary>
    public SocketAwaitableEventArgs GetAwaiter() => this;

    /// <summary>Number of bytes moved; makes the arguments ready for another operation.</summary>
    /// <exception cref="SocketException">The operation failed or was aborted.</exception>
    public int GetResult()
    {
        var error = _abortedWith == SocketError.Success ? SocketError : _abortedWith;
        _abortedWith = SocketError.Success;
        Volatile.Write(ref _continuation, null);
        return error == SocketError.Success ? BytesTransferred : throw new SocketException((int)error);
    }

    /// <inheritdoc/>
    public void OnCompleted(Action continuation)
    {
        if (Interlocked.CompareExchange(ref _continuation, continuation, null) is not null)
            ThreadPool.UnsafeQueueUserWorkItem(static run => run(), continuation, preferLocal: false);
    }

    /// <inheritdoc/>
    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);

    /// <summary>Ends the operation with what the socket reported. A second end is ignored.</summary>
    public void Complete()
    {
        var continuation = Interlocked.Exchange(ref _continuation, Completed_);
        if (continuation is null || ReferenceEquals(continuation, Completed_))
            return;
        if (ioScheduler is null)
            continuation();
        else
            ioScheduler.Schedule(static state => ((Action)state!)(), continuation);
    }

    /// <summary>Ends the operation with an error of the caller's choice, unless it has ended already.</summary>
    public void Abort(SocketError error = SocketError.OperationAborted)
    {
        if (IsCompleted)
            return;
        _abortedWith = error;
        Complete();
    }

    /// <inheritdoc/>
    protected override void OnCompleted(SocketAsyncEventArgs e) => Complete();
}
