using System.Security.Authentication;
using Grpc.Core;

namespace InfoShareHub.Client;

/// <summary>
/// The hub gave no answer of its own: it could not be reached, the connection broke, one side did not trust the other's certificate, or the call took
/// too long. What was sent may or may not have been written: send it again with the same submission id.
/// </summary>
public sealed class HubUnreachableException(StatusCode status, string message, Exception? cause) : Exception(message, cause)
{
    /// <summary>The status that the transport gave.</summary>
    public StatusCode Status { get; } = status;

    /// <summary>Whether the failure may pass by itself. A certificate that is not trusted stays so.</summary>
    public bool IsRetryable { get; } =
        status is StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.Cancelled or StatusCode.Internal or StatusCode.Unknown
        && !IsAboutTrust(cause);

    private static bool IsAboutTrust(Exception? cause)
    {
        while (cause is not null)
        {
            if (cause is AuthenticationException)
                return true;
            cause = (cause as RpcException)?.Status.DebugException ?? cause.InnerException;
        }

        return false;
    }
}
