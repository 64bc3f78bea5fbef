using InfoShareHub.V1;

namespace InfoShareHub.Client.Pushing;

/// <summary>Pushes concerns to the hub: one at a time as they arise, or many through a stream.</summary>
public sealed class ConcernPush
{
    private readonly StreamingPush<SubmitConcernRequest, SubmitConcernResult> _push;
    private readonly ConcernService.ConcernServiceClient _client;
    private readonly HubConnection _connection;

    /// <summary>Pushes over <paramref name="connection"/>, which stays the caller's to dispose.</summary>
    public ConcernPush(HubConnection connection, PushOptions options)
    {
        _connection = connection;
        _client = new ConcernService.ConcernServiceClient(connection.Invoker);
        _push = new StreamingPush<SubmitConcernRequest, SubmitConcernResult>(connection, options, new PushWire<SubmitConcernRequest, SubmitConcernResult>(
            _client.SubmitConcerns, request => request.SubmissionId, answer => answer.SubmissionId, ToOutcome));
    }

    /// <summary>
    /// Submits one concern. When it returns, the concern and every alert it raises are durable. Repeated by itself with the same submission id.
    /// </summary>
    /// <exception cref="HubRefusedException">The hub said no.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public Task<SubmitConcernResponse> SendAsync(SubmitConcernRequest concern, CancellationToken cancellationToken) =>
        _connection.CallRepeatablyAsync(options => _client.SubmitConcernAsync(concern, options), cancellationToken);

    /// <summary>
    /// Takes a concern of the caller's agency back. When it returns, the retraction and every recall it raises are durable. Repeated by itself with the same
    /// submission id.
    /// </summary>
    /// <exception cref="HubRefusedException">The hub said no.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public Task<RetractConcernResponse> RetractAsync(RetractConcernRequest retraction, CancellationToken cancellationToken) =>
        _connection.CallRepeatablyAsync(options => _client.RetractConcernAsync(retraction, options), cancellationToken);

    /// <summary>Submits many, as <see cref="RecordPush.SendAllAsync"/> does records.</summary>
    /// <exception cref="HubRefusedException">The hub refused the whole stream.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public IAsyncEnumerable<PushOutcome> SendAllAsync(IAsyncEnumerable<SubmitConcernRequest> concerns, CancellationToken cancellationToken) =>
        _push.SendAllAsync(concerns, cancellationToken);

    private static PushOutcome ToOutcome(SubmitConcernResult answer, TimeSpan elapsed) => new(
        answer.SubmissionId,
        answer.Receipt,
        answer.Refusal is { } refusal ? RefusalReading.Read(refusal) : null,
        answer.Warnings,
        IsSuperseded: false,
        elapsed);
}
