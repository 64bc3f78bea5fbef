using Microsoft.Extensions.Logging;

namespace InfoShareHub.Hub.Serving;

/// <summary>Event ids 1000 to 1099.</summary>
internal static partial class ServingLog
{
    [LoggerMessage(1000, LogLevel.Information, "serving at {Address}, listening on {Interface}")]
    public static partial void Serving(ILogger log, string address, string @interface);
}
