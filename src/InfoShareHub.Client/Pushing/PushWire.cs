using Grpc.Core;

namespace InfoShareHub.Client.Pushing;

/// <summary>What differs between the streams that push.</summary>
/// <param name="Open">Opens the stream.</param>
/// <param name="RequestId">Submission id of a request.</param>
/// <param name="AnswerId">Submission id of an answer.</param>
/// <param name="Outcome">An answer as an outcome, with how long it took.</param>
internal sealed record PushWire<TRequest, TAnswer>(
    Func<CallOptions, AsyncDuplexStreamingCall<TRequest, TAnswer>> Open,
    Func<TRequest, string> RequestId,
    Func<TAnswer, string> AnswerId,
    Func<TAnswer, TimeSpan, PushOutcome> Outcome);
