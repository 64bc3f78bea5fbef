using InfoShareHub.V1;

namespace InfoShareHub.Client.Asking;

/// <summary>Looks for children whom the hub knows. For screeners; every search is in the ledger with its reason and results.</summary>
public sealed class Searches(HubConnection connection)
{
    private readonly MatchService.MatchServiceClient _client = new(connection.Invoker);

    /// <summary>Finds who may be the person described, best first, each with the reasons. Never repeated by itself: each search is recorded.</summary>
    /// <exception cref="HubRefusedException">The search is malformed, or the caller may not search.</exception>
    /// <exception cref="HubUnreachableException">No answer came; the search may have been recorded all the same.</exception>
    public Task<FindMatchesResponse> FindAsync(FindMatchesRequest request, CancellationToken cancellationToken) =>
        connection.CallAsync(options => _client.FindMatchesAsync(request, options), cancellationToken);
}
