using System.Runtime.CompilerServices;
using Grpc.Core;
using InfoShareHub.V1;

namespace InfoShareHub.Client.Asking;

/// <summary>Reads the ledger as its auditors do, or as an agency reads its own entries. Every reading of entries is itself an entry.</summary>
public sealed class AuditTrail(HubConnection connection)
{
    private readonly AuditService.AuditServiceClient _client = new(connection.Invoker);

    /// <summary>One page of entries in ledger order, as the caller may read them.</summary>
    /// <exception cref="HubRefusedException">The range or the reason is malformed, or the caller may not read.</exception>
    /// <exception cref="HubUnreachableException">No answer came; the reading may have been recorded all the same.</exception>
    public Task<QueryEntriesResponse> QueryAsync(QueryEntriesRequest request, CancellationToken cancellationToken) =>
        connection.CallAsync(options => _client.QueryEntriesAsync(request, options), cancellationToken);

    /// <summary>Everyone who was told, or was refused, anything about one child, oldest first, then the end with its count.</summary>
    /// <exception cref="HubRefusedException">The child is not known by that id, or the caller is no auditor.</exception>
    /// <exception cref="HubUnreachableException">The stream broke: what came so far is true but not complete.</exception>
    public IAsyncEnumerable<WhoSawResponse> WhoSawAsync(WhoSawRequest request, CancellationToken cancellationToken) =>
        ReadAsync(_client.WhoSaw(request, connection.StreamOptions(cancellationToken)), cancellationToken);

    /// <summary>Stored entries byte for byte, the head first, for verification without the hub.</summary>
    /// <exception cref="HubRefusedException">The range is malformed, or the caller is no auditor.</exception>
    /// <exception cref="HubUnreachableException">The stream broke: the export is not complete.</exception>
    public IAsyncEnumerable<ExportResponse> ExportAsync(ExportRequest request, CancellationToken cancellationToken) =>
        ReadAsync(_client.Export(request, connection.StreamOptions(cancellationToken)), cancellationToken);

    /// <summary>The newest signed checkpoint. Not an entry: it says nothing about anyone.</summary>
    /// <exception cref="HubRefusedException">The caller may not call.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public Task<GetCheckpointResponse> CheckpointAsync(CancellationToken cancellationToken) =>
        connection.CallRepeatablyAsync(options => _client.GetCheckpointAsync(new GetCheckpointRequest(), options), cancellationToken);

    /// <summary>Proof that an entry is in the tree of a given size.</summary>
    /// <exception cref="HubRefusedException">The ledger has no such entry or size.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public Task<GetInclusionProofResponse> InclusionAsync(GetInclusionProofRequest request, CancellationToken cancellationToken) =>
        connection.CallRepeatablyAsync(options => _client.GetInclusionProofAsync(request, options), cancellationToken);

    /// <summary>Proof that the tree of one size is a prefix of the tree of another.</summary>
    /// <exception cref="HubRefusedException">The ledger has no such sizes.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be reached within the configured tries.</exception>
    public Task<GetConsistencyProofResponse> ConsistencyAsync(GetConsistencyProofRequest request, CancellationToken cancellationToken) =>
        connection.CallRepeatablyAsync(options => _client.GetConsistencyProofAsync(request, options), cancellationToken);

    private static async IAsyncEnumerable<T> ReadAsync<T>(AsyncServerStreamingCall<T> call, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using (call)
        {
            while (await MoveAsync(call.ResponseStream, cancellationToken))
                yield return call.ResponseStream.Current;
        }
    }

    private static async Task<bool> MoveAsync<T>(IAsyncStreamReader<T> stream, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.MoveNext(cancellationToken);
        }
        catch (RpcException failure)
        {
            throw RefusalReading.Translate(failure, cancellationToken);
        }
    }
}
