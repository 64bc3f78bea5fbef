using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Tests.Edge;

internal sealed class VisitedAlerts(Visits visits) : AlertService.AlertServiceBase
{
    public override async Task Watch(WatchAlertsRequest request, IServerStreamWriter<WatchAlertsResponse> responseStream, ServerCallContext context)
    {
        visits.Add(context.Caller());
        await responseStream.WriteAsync(new WatchAlertsResponse { CaughtUp = new CaughtUp() }, context.CancellationToken);
        await visits.Streams.Writer.WriteAsync(context.Caller(), context.CancellationToken);
        await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
    }
}
