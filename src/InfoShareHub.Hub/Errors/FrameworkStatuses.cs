using Grpc.Core;
using InfoShareHub.Ledger.Sequencing;

namespace InfoShareHub.Hub.Errors;

/// <summary>
/// What the gRPC framework answers by itself, in our terms. It reads a unary request before any of our code runs and calls whatever it cannot read
/// UNKNOWN or INTERNAL, which would blame the hub for a caller's mistake.
/// </summary>
internal static class FrameworkStatuses
{
    /// <summary>Our refusal for a status that carries none of our details; null where the framework's own is right (UNIMPLEMENTED, CANCELLED).</summary>
    public static Refusal? Translate(StatusCode status) => status switch
    {
        StatusCode.Unknown or StatusCode.Internal or StatusCode.InvalidArgument => CallRefusals.MalformedMessage,
        StatusCode.ResourceExhausted => CallRefusals.MessageTooLarge,
        StatusCode.DeadlineExceeded => CallRefusals.DeadlinePassed,
        _ => null,
    };
}
