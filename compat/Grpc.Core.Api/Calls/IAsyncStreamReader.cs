namespace Grpc.Core;

/// <summary>Messages of a stream, read one after another. Only one read may be pending.</summary>
public interface IAsyncStreamReader<out T>
{
    T Current { get; }

    /// <summary>Waits for the next message; false once the stream has ended well. Throws when it ended badly.</summary>
    Task<bool> MoveNext(CancellationToken cancellationToken);
}
