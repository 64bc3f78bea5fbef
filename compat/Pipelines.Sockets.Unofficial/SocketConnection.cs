using System.IO.Pipelines;
using System.Net.Sockets;

namespace Pipelines.Sockets.Unofficial;

/// <summary>A duplex pipe over a connected socket. Owns the socket.</summary>
public sealed class SocketConnection : IMeasuredDuplexPipe, IDisposable
{
    private readonly DuplexPump _pump;
    private readonly NetworkStream _stream;

    private SocketConnection(Socket socket, PipeOptions? sendOptions, PipeOptions? receiveOptions)
    {
        Socket = socket;
        _stream = new NetworkStream(socket, ownsSocket: true);
        _pump = new DuplexPump(_stream, sendOptions, receiveOptions);
        _pump.StartReceiving().StartSending(() => socket.Shutdown(SocketShutdown.Send));
    }

    /// <summary>The socket underneath.</summary>
    public Socket Socket { get; }

    /// <inheritdoc/>
    public PipeReader Input => _pump.Input;

    /// <inheritdoc/>
    public PipeWriter Output => _pump.Output;

    /// <summary>Bytes received so far.</summary>
    public long BytesRead => _pump.TotalBytesReceived;

    /// <summary>Bytes sent so far.</summary>
    public long BytesSent => _pump.TotalBytesSent;

    /// <summary>What the last receive returned; -1 before the first.</summary>
    public int LastReceived => _pump.LastReceived;

    /// <summary>Why the connection ended.</summary>
    public PipeShutdownKind ShutdownKind => _pump.ShutdownKind;

    /// <summary>The first error of the socket.</summary>
    public SocketError SocketError => _pump.SocketError;

    long IMeasuredDuplexPipe.TotalBytesReceived => BytesRead;

    long IMeasuredDuplexPipe.TotalBytesSent => BytesSent;

    /// <summary>Starts both pumps over a connected socket.</summary>
    /// <param name="socket">Connected; owned by the result from now on.</param>
    /// <param name="sendPipeOptions">Limits and schedulers of the sending pipe.</param>
    /// <param name="receivePipeOptions">Limits and schedulers of the receiving pipe.</param>
    /// <param name="connectionOptions">Has no variants here.</param>
    /// <param name="name">For people; not used here.</param>
    public static SocketConnection Create(
        Socket socket,
        PipeOptions? sendPipeOptions,
        PipeOptions? receivePipeOptions,
        SocketConnectionOptions connectionOptions = SocketConnectionOptions.None,
        string? name = null) => new(socket, sendPipeOptions, receivePipeOptions);

    /// <summary>The original looks here whether what it depends on can be loaded; this stand-in depends on the runtime only.</summary>
    public static void AssertDependencies()
    {
    }

    /// <summary>Sends small writes at once; anything else is left as the system has it.</summary>
    public static void SetRecommendedClientOptions(Socket socket)
    {
        if (socket.ProtocolType == ProtocolType.Tcp)
            socket.NoDelay = true;
    }

    /// <summary>Notes that the protocol said goodbye; false when the connection had ended before.</summary>
    public bool TrySetProtocolShutdown(PipeShutdownKind kind) => kind is PipeShutdownKind.ProtocolExitClient or PipeShutdownKind.ProtocolExitServer && _pump.TryEnd(kind);

    /// <summary>Counters as of now, for diagnosis.</summary>
    public Counters GetCounters() => new(Socket.SafeHandle.IsClosed ? Counters.Unknown : Socket.Available);

    /// <summary>Closes the socket, which ends both pumps.</summary>
    public void Dispose()
    {
        _pump.TryEnd(PipeShutdownKind.PipeDisposed);
        _stream.Dispose();
    }

    /// <summary>Bytes under way, where known.</summary>
    public readonly struct Counters
    {
        internal const long Unknown = -1;

        internal Counters(long availableOnSocket)
        {
            BytesAvailableOnSocket = availableOnSocket;
            BytesWaitingToBeRead = BytesWaitingToBeSent = Unknown;
        }

        /// <summary>Received by the system and not yet by the pump; -1 when the socket is closed.</summary>
        public long BytesAvailableOnSocket { get; }

        /// <summary>In the receiving pipe; -1, because this stand-in does not count them.</summary>
        public long BytesWaitingToBeRead { get; }

        /// <summary>In the sending pipe; -1, because this stand-in does not count them.</summary>
        public long BytesWaitingToBeSent { get; }
    }
}
