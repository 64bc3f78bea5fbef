using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Tests.Edge;

internal sealed class VisitedConcerns(Visits visits) : ConcernService.ConcernServiceBase
{
    public override Task<SubmitConcernResponse> SubmitConcern(SubmitConcernRequest request, ServerCallContext context)
    {
        visits.Add(context.Caller());
        return Task.FromResult(new SubmitConcernResponse());
    }

    public override async Task SubmitConcerns(
        IAsyncStreamReader<SubmitConcernRequest> requestStream, IServerStreamWriter<SubmitConcernResult> responseStream, ServerCallContext context)
    {
        visits.Add(context.Caller());
        await foreach (var _ in requestStream.ReadAllAsync(context.CancellationToken))
            await responseStream.WriteAsync(new SubmitConcernResult(), context.CancellationToken);
    }
}
