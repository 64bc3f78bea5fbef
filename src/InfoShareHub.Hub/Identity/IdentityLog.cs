using Microsoft.Extensions.Logging;

namespace InfoShareHub.Hub.Identity;

/// <summary>Event ids 1100 to 1199.</summary>
internal static partial class IdentityLog
{
    [LoggerMessage(1100, LogLevel.Warning, "{Lines} lines of counted refusals could not be written ({Failure}); they are kept and tried again")]
    public static partial void RefusalsNotWritten(ILogger log, int lines, string failure);
}
