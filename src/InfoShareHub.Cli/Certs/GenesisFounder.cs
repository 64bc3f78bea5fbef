namespace InfoShareHub.Cli.Certs;

/// <summary>An agency whose governance certificate begins a ledger.</summary>
/// <param name="Agency">Its id.</param>
/// <param name="Kind">What it is, as in <c>AgencyKind</c>.</param>
/// <param name="Fingerprint">SHA-256 of the governance certificate.</param>
/// <param name="ActorKey">SubjectPublicKeyInfo of its actor key.</param>
internal sealed record GenesisFounder(string Agency, string Kind, byte[] Fingerprint, byte[] ActorKey);
