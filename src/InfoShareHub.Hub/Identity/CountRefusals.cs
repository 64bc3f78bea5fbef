namespace InfoShareHub.Hub.Identity;

/// <summary>Writes counted refusals to the ledger as one entry. Returns when it is durable; throws if it is not known to be.</summary>
internal delegate Task CountRefusals(IReadOnlyList<RefusalCount> refusals, CancellationToken cancellationToken);
