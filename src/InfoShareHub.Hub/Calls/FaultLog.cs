using System.Text;
using Microsoft.Extensions.Logging;

namespace InfoShareHub.Hub.Calls;

/// <summary>
/// Logs what broke, within a rate. Writes types and places and never an exception's message, which may quote what a caller sent.
/// </summary>
internal sealed class FaultLog(TimeProvider time, ILogger<FaultLog> log)
{
    /// <summary>Lines per second; a fault that comes more often than that is known by then.</summary>
    private const int MaxPerSecond = 10;

    private readonly Lock _gate = new();

    // Guarded by _gate.
    private long _second;
    private int _inSecond;
    private int _leftOut;

    public void Report(string correlationId, Exception exception)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        int leftOut;
        lock (_gate)
        {
            if (now != _second)
                (_second, _inSecond) = (now, 0);
            if (++_inSecond > MaxPerSecond)
            {
                _leftOut++;
                return;
            }

            (leftOut, _leftOut) = (_leftOut, 0);
        }

        CallsLog.Fault(log, correlationId, leftOut, Describe(exception));
    }

    private static string Describe(Exception exception)
    {
        var text = new StringBuilder();
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            text.Append(cause.GetType().FullName).Append('\n').Append(cause.StackTrace).Append('\n');

        return text.ToString();
    }
}
