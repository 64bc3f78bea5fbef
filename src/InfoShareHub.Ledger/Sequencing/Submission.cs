namespace InfoShareHub.Ledger.Sequencing;

/// <summary>What makes a repeated call recognisable.</summary>
/// <param name="Id">The caller's submission id.</param>
/// <param name="Digest">Keyed hash of the request, 32 bytes.</param>
internal sealed record Submission(string Id, ReadOnlyMemory<byte> Digest);
