using InfoShareHub.V1;

namespace InfoShareHub.Client.Asking;

/// <summary>Asks what others hold about a child. Every question and its answer is in the ledger before the answer leaves the hub.</summary>
public sealed class Disclosures(HubConnection connection)
{
    private readonly DisclosureService.DisclosureServiceClient _client = new(connection.Invoker);

    /// <summary>
    /// Asks for classes of information about one child. What may not be shared comes back as such and is no exception. Never repeated by itself: each
    /// question is decided, and recorded, anew.
    /// </summary>
    /// <exception cref="HubRefusedException">The question is malformed, the child is not known by that id, or the caller may not ask.</exception>
    /// <exception cref="HubUnreachableException">No answer came; the question may have been recorded all the same.</exception>
    public Task<DisclosureResponse> RequestAsync(DisclosureRequest request, CancellationToken cancellationToken) =>
        connection.CallAsync(options => _client.RequestDisclosureAsync(request, options), cancellationToken);
}
