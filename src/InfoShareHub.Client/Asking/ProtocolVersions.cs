using Grpc.Core;
using InfoShareHub.V1;

namespace InfoShareHub.Client.Asking;

/// <summary>Reads the law of the hub and changes it. Reading is for every member; proposing, signing and activating for governance certificates.</summary>
public sealed class ProtocolVersions(HubConnection connection)
{
    // Every cell of the rules is enumerated before a proposal or a comparison is answered.
    private static readonly TimeSpan Examination = TimeSpan.FromMinutes(3);

    private readonly ProtocolService.ProtocolServiceClient _client = new(connection.Invoker);

    /// <summary>The documents in force and their rules, now, at another time, or by name.</summary>
    /// <exception cref="HubRefusedException">There was no such protocol, or the caller may not read it.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public Task<GetProtocolResponse> GetAsync(GetProtocolRequest request, CancellationToken cancellationToken) =>
        connection.CallRepeatablyAsync(options => _client.GetProtocolAsync(request, options), cancellationToken);

    /// <summary>Proposes a document. Repeated by itself with the same submission id.</summary>
    /// <exception cref="HubRefusedException">The document has faults, each named with its line, or its version is taken.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public Task<ProposeProtocolResponse> ProposeAsync(ProposeProtocolRequest request, CancellationToken cancellationToken) =>
        connection.CallRepeatablyAsync(options => _client.ProposeAsync(request, Patient(options)), cancellationToken);

    /// <summary>Signs a proposal. Repeated by itself with the same submission id.</summary>
    /// <exception cref="HubRefusedException">The proposal is not open, or this person's signature cannot count for it.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public Task<ApproveProtocolResponse> ApproveAsync(ApproveProtocolRequest request, CancellationToken cancellationToken) =>
        connection.CallRepeatablyAsync(options => _client.ApproveAsync(request, options), cancellationToken);

    /// <summary>Rejects or withdraws a proposal. Repeated by itself with the same submission id.</summary>
    /// <exception cref="HubRefusedException">The proposal is not open, or the caller may not end it.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public Task<RejectProtocolResponse> RejectAsync(RejectProtocolRequest request, CancellationToken cancellationToken) =>
        connection.CallRepeatablyAsync(options => _client.RejectAsync(request, options), cancellationToken);

    /// <summary>Puts a signed proposal in force, at once or from a later instant on. Repeated by itself with the same submission id.</summary>
    /// <exception cref="HubRefusedException">Somebody has not signed who must, the proposal is not open, or the instant will not do.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public Task<ActivateProtocolResponse> ActivateAsync(ActivateProtocolRequest request, CancellationToken cancellationToken) =>
        connection.CallRepeatablyAsync(options => _client.ActivateAsync(request, options), cancellationToken);

    /// <summary>What changes from one version of the rules to another: who gains and who loses. Takes seconds.</summary>
    /// <exception cref="HubRefusedException">There is no such version or proposal, or the caller may not compare.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public Task<DiffProtocolsResponse> DiffAsync(DiffProtocolsRequest request, CancellationToken cancellationToken) =>
        connection.CallRepeatablyAsync(options => _client.DiffAsync(request, Patient(options)), cancellationToken);

    /// <summary>Proposals with who signed them and who still has to; one of them with its document.</summary>
    /// <exception cref="HubRefusedException">There is no such proposal, or the caller may not list them.</exception>
    /// <exception cref="HubUnreachableException">No answer came.</exception>
    public Task<ListProposalsResponse> ListAsync(ListProposalsRequest request, CancellationToken cancellationToken) =>
        connection.CallAsync(options => _client.ListProposalsAsync(request, options), cancellationToken);

    private CallOptions Patient(CallOptions options) => options.WithDeadline(connection.Time.GetUtcNow().UtcDateTime + Examination);
}
