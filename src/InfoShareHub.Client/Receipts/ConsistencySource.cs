using InfoShareHub.V1;

namespace InfoShareHub.Client.Receipts;

/// <summary>Fetches the proof that the tree of one size is a prefix of the tree of another; usually <see cref="Asking.AuditTrail.ConsistencyAsync"/>.</summary>
public delegate Task<GetConsistencyProofResponse> ConsistencySource(GetConsistencyProofRequest request, CancellationToken cancellationToken);
