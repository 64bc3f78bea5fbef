using System.IO.Pipelines;

namespace Pipelines.Sockets.Unofficial;

/// <summary>A duplex pipe that counts what went through it.</summary>
public interface IMeasuredDuplexPipe : IDuplexPipe
{
    /// <summary>Bytes received so far.</summary>
    long TotalBytesReceived { get; }

    /// <summary>Bytes sent so far.</summary>
    long TotalBytesSent { get; }
}
