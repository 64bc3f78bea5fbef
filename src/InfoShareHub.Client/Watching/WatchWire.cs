using Grpc.Core;

namespace InfoShareHub.Client.Watching;

/// <summary>What differs between the streams that can be watched.</summary>
/// <param name="Open">Opens the stream after a token.</param>
/// <param name="TokenOf">The token that resumes after a message; empty for none.</param>
internal sealed record WatchWire<TMessage>(Func<string, CallOptions, AsyncServerStreamingCall<TMessage>> Open, Func<TMessage, string> TokenOf);
