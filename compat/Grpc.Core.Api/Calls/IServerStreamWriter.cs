namespace Grpc.Core;

/// <summary>The server's end of a stream of responses; it ends when the handler returns.</summary>
public interface IServerStreamWriter<in T> : IAsyncStreamWriter<T>;
