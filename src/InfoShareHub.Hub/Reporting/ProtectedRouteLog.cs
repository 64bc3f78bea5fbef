using Microsoft.Extensions.Logging;

namespace InfoShareHub.Hub.Reporting;

/// <summary>What the log says of the protected route: counts, and never who. Event ids 2100 to 2199.</summary>
internal sealed partial class ProtectedRouteLog(ILogger<ProtectedRouteLog> logger)
{
    [LoggerMessage(2100, LogLevel.Warning, "{Count} reports by the protected route reach nobody: no screener of another agency may be told; enrol one")]
    public partial void ReachesNobody(int count);

    [LoggerMessage(2101, LogLevel.Information, "every report by the protected route has reached somebody")]
    public partial void AllReached();
}
