using Grpc.Core;

namespace InfoShareHub.Hub.Errors;

/// <summary>What <c>errors.proto</c> promises of a reason.</summary>
/// <param name="Status">Status on the wire.</param>
/// <param name="IsRetryable">Whether the same request may succeed later without a change.</param>
/// <param name="Remedy">What the caller should do.</param>
internal sealed record ErrorPromise(StatusCode Status, bool IsRetryable, string Remedy);
