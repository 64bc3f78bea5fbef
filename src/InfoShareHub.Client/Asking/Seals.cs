using InfoShareHub.V1;

namespace InfoShareHub.Client.Asking;

/// <summary>What waits for a seal-holder, and the decisions. For seal-holders; every reading and decision is in the ledger.</summary>
public sealed class Seals(HubConnection connection)
{
    private readonly SealService.SealServiceClient _client = new(connection.Invoker);

    /// <summary>The oldest cases, at most 100.</summary>
    /// <exception cref="HubRefusedException">The request is malformed, or the caller is no seal-holder.</exception>
    /// <exception cref="HubUnreachableException">No answer came; the reading may have been recorded all the same.</exception>
    public Task<ListQuarantineResponse> ListAsync(string reason, CancellationToken cancellationToken) =>
        connection.CallAsync(options => _client.ListQuarantineAsync(new ListQuarantineRequest { Reason = reason }, options), cancellationToken);

    /// <summary>Decides a case.</summary>
    /// <exception cref="HubRefusedException">There is no such case, or it was decided before.</exception>
    /// <exception cref="HubUnreachableException">No answer came; the decision may have been recorded all the same: list the cases again.</exception>
    public Task<DecideQuarantineResponse> DecideAsync(DecideQuarantineRequest decision, CancellationToken cancellationToken) =>
        connection.CallAsync(options => _client.DecideQuarantineAsync(decision, options), cancellationToken);
}
