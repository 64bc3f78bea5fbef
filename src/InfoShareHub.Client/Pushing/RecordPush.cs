using InfoShareHub.V1;

namespace InfoShareHub.Client.Pushing;

/// <summary>Pushes an agency's records to the hub. The answers say nothing of matches, to anyone.</summary>
public sealed class RecordPush
{
    private readonly StreamingPush<UpsertRecordRequest, UpsertRecordResult> _push;
    private readonly RecordService.RecordServiceClient _client;
    private readonly HubConnection _connection;

    /// <summary>Pushes over <paramref name="connection"/>, which stays the caller's to dispose.</summary>
    public RecordPush(HubConnection connection, PushOptions options)
    {
        _connection = connection;
        _client = new RecordService.RecordServiceClient(connection.Invoker);
        _push = new StreamingPush<UpsertRecordRequest, UpsertRecordResult>(connection, options, new PushWire<UpsertRecordRequest, UpsertRecordResult>(
            _client.UpsertRecords, request => request.SubmissionId, answer => answer.SubmissionId, ToOutcome));
    }

    /// <summary>
    /// Pushes every record and gives one outcome for each. A refused record does not end the push; a broken connection or a busy hub is waited out and
    /// the unanswered records are sent again with their submission ids, so each counts once.
    /// </summary>
    /// <exception cref="HubRefusedException">The hub refused the whole stream, for instance for lack of right.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public IAsyncEnumerable<PushOutcome> SendAllAsync(IAsyncEnumerable<UpsertRecordRequest> records, CancellationToken cancellationToken) =>
        _push.SendAllAsync(records, cancellationToken);

    /// <summary>Withdraws a record: from then on it matches nothing and is disclosed to nobody. Repeated by itself with the same submission id.</summary>
    /// <exception cref="HubRefusedException">The hub said no.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public async Task<Receipt> WithdrawAsync(WithdrawRecordRequest request, CancellationToken cancellationToken) =>
        (await _connection.CallRepeatablyAsync(options => _client.WithdrawRecordAsync(request, options), cancellationToken)).Receipt;

    private static PushOutcome ToOutcome(UpsertRecordResult answer, TimeSpan elapsed) => new(
        answer.SubmissionId,
        answer.Receipt,
        answer.Refusal is { } refusal ? RefusalReading.Read(refusal) : null,
        answer.Warnings,
        answer.IsSuperseded,
        elapsed);
}
