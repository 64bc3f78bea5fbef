using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Tests.Edge;

internal sealed class VisitedEnrolment(Visits visits) : EnrolmentService.EnrolmentServiceBase
{
    public override Task<ListAgenciesResponse> ListAgencies(ListAgenciesRequest request, ServerCallContext context)
    {
        visits.Add(context.Caller());
        return Task.FromResult(new ListAgenciesResponse());
    }
}
