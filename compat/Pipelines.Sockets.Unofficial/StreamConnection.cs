using System.IO.Pipelines;

namespace Pipelines.Sockets.Unofficial;

/// <summary>Pipes over streams. The caller keeps the stream and ends the pipes by closing it.</summary>
public static class StreamConnection
{
    /// <summary>A duplex pipe over a stream that can be read and written at the same time.</summary>
    /// <param name="stream">Readable and writable.</param>
    /// <param name="sendPipeOptions">Limits and schedulers of the sending pipe.</param>
    /// <param name="receivePipeOptions">Limits and schedulers of the receiving pipe.</param>
    /// <param name="name">For people; not used here.</param>
    public static IDuplexPipe GetDuplex(Stream stream, PipeOptions? sendPipeOptions, PipeOptions? receivePipeOptions, string? name = null) =>
        new DuplexPump(stream, sendPipeOptions, receivePipeOptions).StartReceiving().StartSending(onAllSent: null);

    /// <summary>A reader over a readable stream.</summary>
    /// <param name="stream">Readable.</param>
    /// <param name="pipeOptions">Limits and schedulers.</param>
    /// <param name="name">For people; not used here.</param>
    public static PipeReader GetReader(Stream stream, PipeOptions? pipeOptions = null, string? name = null) =>
        new DuplexPump(stream, sendOptions: null, pipeOptions).StartReceiving().Input;
}
