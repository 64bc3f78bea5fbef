using System.IO.Pipelines;

namespace InfoShareHub.Hub.Serving;

/// <summary>A connection's two directions with another reader.</summary>
internal sealed record GuardedTransport(PipeReader Input, PipeWriter Output) : IDuplexPipe;
