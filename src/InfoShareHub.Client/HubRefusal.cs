using Grpc.Core;
using InfoShareHub.V1;

namespace InfoShareHub.Client;

/// <summary>Why the hub refused something, as it said itself.</summary>
/// <param name="Reason">The stable reason. Decide on this, never on the sentence.</param>
/// <param name="Status">gRPC status code.</param>
/// <param name="Message">One sentence for a reader.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="IsRetryable">Whether the same request may succeed later without a change.</param>
/// <param name="RetryAfter">How long the hub asks to wait; zero if it says nothing.</param>
/// <param name="Fields">The fields at fault.</param>
/// <param name="CorrelationId">Finds the call in the operator's log.</param>
public sealed record HubRefusal(
    ErrorReason Reason,
    StatusCode Status,
    string Message,
    string Remedy,
    bool IsRetryable,
    TimeSpan RetryAfter,
    IReadOnlyList<FieldFault> Fields,
    string CorrelationId);
