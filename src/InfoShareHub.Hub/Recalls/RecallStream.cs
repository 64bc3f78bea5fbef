using Grpc.Core;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Recalls;

/// <summary>Where recalls go, and what ends it from the hub's side.</summary>
internal readonly record struct RecallStream(IServerStreamWriter<Wire.WatchRecallsResponse> Writer, CancellationToken Draining);
