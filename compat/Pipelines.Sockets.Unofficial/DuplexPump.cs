using System.IO.Pipelines;
using System.Net.Sockets;

namespace Pipelines.Sockets.Unofficial;

/// <summary>
/// A duplex pipe over a stream: one pump fills the input pipe from the stream, the other empties the output pipe into it. The end or
/// failure of a side completes that side's pipe. Whoever owns the stream ends both pumps by closing it.
/// </summary>
internal sealed class DuplexPump(Stream stream, PipeOptions? sendOptions, PipeOptions? receiveOptions) : IMeasuredDuplexPipe
{
    private readonly Pipe _received = new(receiveOptions ?? PipeOptions.Default);
    private readonly Pipe _toSend = new(sendOptions ?? PipeOptions.Default);

    // Each counter is written by one pump only and read by anyone.
    private long _bytesReceived;
    private long _bytesSent;
    private int _shutdownKind;

    // The pumps, held so that they live as long as the pipe. They never fail: what goes wrong completes their pipe.
    private Task? _receiving;
    private Task? _sending;
    private int _socketError;

    public PipeReader Input => _received.Reader;

    public PipeWriter Output => _toSend.Writer;

    public long TotalBytesReceived => Volatile.Read(ref _bytesReceived);

    public long TotalBytesSent => Volatile.Read(ref _bytesSent);

    public int LastReceived { get; private set; } = -1;

    public PipeShutdownKind ShutdownKind => (PipeShutdownKind)Volatile.Read(ref _shutdownKind);

    public SocketError SocketError => (SocketError)Volatile.Read(ref _socketError);

    public DuplexPump StartReceiving()
    {
        (receiveOptions ?? PipeOptions.Default).WriterScheduler.Schedule(_ => _receiving = ReceiveAsync(), state: null);
        return this;
    }

    // onAllSent tells the other side that nothing more will come; null when there is no way to tell.
    public DuplexPump StartSending(Action? onAllSent)
    {
        (sendOptions ?? PipeOptions.Default).ReaderScheduler.Schedule(_ => _sending = SendAsync(onAllSent), state: null);
        return this;
    }

    /// <summary>Keeps the first reason given.</summary>
    public bool TryEnd(PipeShutdownKind kind) => Interlocked.CompareExchange(ref _shutdownKind, (int)kind, (int)PipeShutdownKind.None) == (int)PipeShutdownKind.None;

    private async Task ReceiveAsync()
    {
        Exception? failure = null;
        try
        {
            while (true)
            {
                LastReceived = await stream.ReadAsync(_received.Writer.GetMemory());
                if (LastReceived <= 0)
                {
                    TryEnd(PipeShutdownKind.ReadEndOfStream);
                    break;
                }
                Interlocked.Add(ref _bytesReceived, LastReceived);
                _received.Writer.Advance(LastReceived);
                var flushed = await _received.Writer.FlushAsync();
                if (flushed.IsCompleted || flushed.IsCanceled)
                    break;
            }
        }
        catch (Exception e)
        {
            failure = Explain(e, PipeShutdownKind.ReadIOException);
        }
        await _received.Writer.CompleteAsync(failure);
    }

    private async Task SendAsync(Action? onAllSent)
    {
        Exception? failure = null;
        try
        {
            while (true)
            {
                var result = await _toSend.Reader.ReadAsync();
                foreach (var segment in result.Buffer)
                {
                    await stream.WriteAsync(segment);
                    Interlocked.Add(ref _bytesSent, segment.Length);
                }
                await stream.FlushAsync();
                _toSend.Reader.AdvanceTo(result.Buffer.End);
                if (result.IsCompleted || result.IsCanceled)
                    break;
            }
            onAllSent?.Invoke();
        }
        catch (Exception e)
        {
            failure = Explain(e, PipeShutdownKind.WriteIOException);
        }
        await _toSend.Reader.CompleteAsync(failure);
    }

    private Exception Explain(Exception thrown, PipeShutdownKind kind)
    {
        TryEnd(kind);
        if ((thrown as SocketException ?? thrown.InnerException as SocketException) is not { } socket)
            return thrown;
        Interlocked.CompareExchange(ref _socketError, (int)socket.SocketErrorCode, (int)SocketError.Success);
        return socket.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown
            ? new ConnectionResetException("the other side broke the connection off", thrown)
            : thrown;
    }
}
