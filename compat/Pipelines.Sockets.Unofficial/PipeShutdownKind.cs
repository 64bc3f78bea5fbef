namespace Pipelines.Sockets.Unofficial;

/// <summary>Why a connection ended. The numbers are those of the original, because callers compile them in.</summary>
public enum PipeShutdownKind
{
    /// <summary>It has not ended.</summary>
    None = 0,

    /// <summary>It was disposed of by its owner.</summary>
    PipeDisposed = 1,

    /// <summary>The other side sent all it had to send.</summary>
    ReadEndOfStream = 100,

    /// <summary>Receiving failed.</summary>
    ReadIOException = 102,

    /// <summary>Sending failed.</summary>
    WriteIOException = 202,

    /// <summary>The client said goodbye in the protocol.</summary>
    ProtocolExitClient = 400,

    /// <summary>The server said goodbye in the protocol.</summary>
    ProtocolExitServer = 401,
}
