using System.Runtime.CompilerServices;
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

    /// <summary>
    /// Asks, and goes on asking for further pages until the answer is whole. Each page is decided, and recorded, anew: what was withdrawn in between is not in it.
    /// </summary>
    /// <exception cref="HubRefusedException">The question is malformed, the child is not known by that id, or the caller may not ask.</exception>
    /// <exception cref="HubUnreachableException">No answer came; what came before is true but not complete.</exception>
    public async IAsyncEnumerable<DisclosureResponse> RequestAllAsync(DisclosureRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = request.Clone();
        do
        {
            var page = await RequestAsync(next, cancellationToken);
            yield return page;
            next.PageToken = page.NextPageToken;
        }
        while (next.PageToken.Length > 0);
    }

    /// <summary>
    /// Breaks glass in an emergency: then ask with the grant's id. Every use is reviewed. Repeated by itself with the same submission id. Where a second person
    /// must stand behind it, set <see cref="HubConnectionOptions.SecondActorToken"/>.
    /// </summary>
    /// <exception cref="HubRefusedException">The request is malformed, the child is not known by that id, or a second person is needed.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public Task<BreakGlassResponse> BreakGlassAsync(BreakGlassRequest request, CancellationToken cancellationToken) =>
        connection.CallRepeatablyAsync(options => _client.BreakGlassAsync(request, options), cancellationToken);

    /// <summary>Uses of broken glass that a manager or an auditor sees, open reviews first.</summary>
    /// <exception cref="HubRefusedException">The caller is neither.</exception>
    /// <exception cref="HubUnreachableException">No answer came; the reading may have been recorded all the same.</exception>
    public Task<ListReviewsResponse> ReviewsAsync(ListReviewsRequest request, CancellationToken cancellationToken) =>
        connection.CallAsync(options => _client.ListReviewsAsync(request, options), cancellationToken);

    /// <summary>Concludes the review of a broken glass, once and for good.</summary>
    /// <exception cref="HubRefusedException">The caller broke the glass, or is neither manager nor auditor, or the review is concluded already.</exception>
    /// <exception cref="HubUnreachableException">No answer came; list the reviews to see whether it was concluded.</exception>
    public Task<ConcludeReviewResponse> ConcludeAsync(ConcludeReviewRequest request, CancellationToken cancellationToken) =>
        connection.CallAsync(options => _client.ConcludeReviewAsync(request, options), cancellationToken);

    /// <summary>A page of recalls and who has answered them: of the caller's agency's own information, or of all for an auditor. Each page is recorded.</summary>
    /// <exception cref="HubRefusedException">The question is malformed, or the caller may not ask.</exception>
    /// <exception cref="HubUnreachableException">No answer came; the reading may have been recorded all the same.</exception>
    public Task<ListRecallsResponse> ListRecallsAsync(ListRecallsRequest request, CancellationToken cancellationToken) =>
        connection.CallAsync(options => _client.ListRecallsAsync(request, options), cancellationToken);
}
