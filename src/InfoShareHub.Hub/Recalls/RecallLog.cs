using Microsoft.Extensions.Logging;

namespace InfoShareHub.Hub.Recalls;

/// <summary>Event ids 2300 to 2399.</summary>
internal static partial class RecallLog
{
    [LoggerMessage(2300, LogLevel.Warning, "what is due to be recalled could not be written ({Failure}); the next look tries again")]
    public static partial void NotChased(ILogger log, string failure);
}
