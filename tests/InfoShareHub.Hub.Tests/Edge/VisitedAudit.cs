using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Tests.Edge;

internal sealed class VisitedAudit(Visits visits) : AuditService.AuditServiceBase
{
    public override Task<GetCheckpointResponse> GetCheckpoint(GetCheckpointRequest request, ServerCallContext context)
    {
        visits.Add(context.Caller());
        return Task.FromResult(new GetCheckpointResponse());
    }

    public override Task<QueryEntriesResponse> QueryEntries(QueryEntriesRequest request, ServerCallContext context)
    {
        visits.Add(context.Caller());
        return Task.FromResult(new QueryEntriesResponse());
    }
}
