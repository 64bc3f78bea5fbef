using Microsoft.Extensions.Logging;

namespace InfoShareHub.Hub.Calls;

/// <summary>Event ids 1200 to 1299.</summary>
internal static partial class CallsLog
{
    [LoggerMessage(1200, LogLevel.Error, "call {CorrelationId} broke ({LeftOut} left out before): {Fault}")]
    public static partial void Fault(ILogger log, string correlationId, int leftOut, string fault);

    [LoggerMessage(1201, LogLevel.Debug, "call {CorrelationId} to {Method} was refused: {Reason}")]
    public static partial void Refused(ILogger log, string correlationId, string method, V1.ErrorReason reason);
}
