using Grpc.Core;
using InfoShareHub.V1;

namespace InfoShareHub.Load;

/// <summary>Takes a concern, keeps nothing, and answers at once.</summary>
internal sealed class EchoConcerns : ConcernService.ConcernServiceBase
{
    public override Task<SubmitConcernResponse> SubmitConcern(SubmitConcernRequest request, ServerCallContext context) =>
        Task.FromResult(new SubmitConcernResponse());
}
