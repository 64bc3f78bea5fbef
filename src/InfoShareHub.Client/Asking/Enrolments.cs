using InfoShareHub.V1;

namespace InfoShareHub.Client.Asking;

/// <summary>Says who may call the hub. For governance certificates; every change is in the ledger.</summary>
public sealed class Enrolments(HubConnection connection)
{
    private readonly EnrolmentService.EnrolmentServiceClient _client = new(connection.Invoker);

    /// <summary>Enrols an agency or replaces its terms. Repeated by itself with the same submission id.</summary>
    /// <exception cref="HubRefusedException">The terms are malformed, or the agency is enrolled already with others.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public Task<EnrolAgencyResponse> EnrolAsync(EnrolAgencyRequest request, CancellationToken cancellationToken) =>
        connection.CallRepeatablyAsync(options => _client.EnrolAgencyAsync(request, options), cancellationToken);

    /// <summary>Revokes a certificate for ever; its open streams end within 5 seconds. Repeated by itself with the same submission id.</summary>
    /// <exception cref="HubRefusedException">The request is malformed, or the caller may not revoke.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public Task<RevokeCertificateResponse> RevokeAsync(RevokeCertificateRequest request, CancellationToken cancellationToken) =>
        connection.CallRepeatablyAsync(options => _client.RevokeCertificateAsync(request, options), cancellationToken);

    /// <summary>All enrolled agencies, by id.</summary>
    /// <exception cref="HubRefusedException">The caller may not list agencies.</exception>
    /// <exception cref="HubUnreachableException">No answer came.</exception>
    public Task<ListAgenciesResponse> ListAsync(CancellationToken cancellationToken) =>
        connection.CallAsync(options => _client.ListAgenciesAsync(new ListAgenciesRequest(), options), cancellationToken);

    /// <summary>The key under which this agency digests what ties its people to a household (see <see cref="Audit.ConflictDigest"/>); for its identity service.</summary>
    /// <exception cref="HubRefusedException">The caller may not have it.</exception>
    /// <exception cref="HubUnreachableException">No answer came; that it was handed out may have been recorded all the same.</exception>
    public Task<GetConflictKeyResponse> ConflictKeyAsync(CancellationToken cancellationToken) =>
        connection.CallAsync(options => _client.GetConflictKeyAsync(new GetConflictKeyRequest(), options), cancellationToken);
}
