namespace Grpc.Core;

/// <summary>The client's end of a stream of requests.</summary>
public interface IClientStreamWriter<in T> : IAsyncStreamWriter<T>
{
    /// <summary>Says that no further request follows. Call it last, and once.</summary>
    Task CompleteAsync();
}
