namespace Grpc.Core;

/// <summary>Messages of a stream, written one after another. Only one write may be pending.</summary>
public interface IAsyncStreamWriter<in T>
{
    /// <summary>How the next messages are written; null means the defaults of the call.</summary>
    WriteOptions? WriteOptions { get; set; }

    Task WriteAsync(T message);

    /// <summary>Writes, unless the token asks to stop first. A writer that cannot stop refuses a token that could.</summary>
    Task WriteAsync(T message, CancellationToken cancellationToken)
    {
        if (cancellationToken.CanBeCanceled)
            throw new NotSupportedException("This stream writer cannot stop a write that has begun.");
        return WriteAsync(message);
    }
}
