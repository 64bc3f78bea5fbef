using InfoShareHub.V1;

namespace InfoShareHub.Client.Asking;

/// <summary>What became of a concern: read by whoever reported it, written by who screened it.</summary>
public sealed class Feedbacks(HubConnection connection)
{
    private readonly ConcernService.ConcernServiceClient _client = new(connection.Invoker);

    /// <summary>
    /// Reads what the referrer may know of a concern of the caller's own. Never repeated by itself: each reading is recorded. Check both receipts: the
    /// concern's says that it still stands where it was written.
    /// </summary>
    /// <exception cref="HubRefusedException">The caller reported no such concern, or may not ask.</exception>
    /// <exception cref="HubUnreachableException">No answer came; the reading may have been recorded all the same.</exception>
    public Task<GetFeedbackResponse> GetAsync(GetFeedbackRequest request, CancellationToken cancellationToken) =>
        connection.CallAsync(options => _client.GetFeedbackAsync(request, options), cancellationToken);

    /// <summary>Writes feedback for whoever reported the concern of an alert. Repeated by itself with the same submission id.</summary>
    /// <exception cref="HubRefusedException">The request is malformed, or the caller's mailbox was not told of this.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public Task<GiveFeedbackResponse> GiveAsync(GiveFeedbackRequest request, CancellationToken cancellationToken) =>
        connection.CallRepeatablyAsync(options => _client.GiveFeedbackAsync(request, options), cancellationToken);
}
