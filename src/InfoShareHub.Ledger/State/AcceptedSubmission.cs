namespace InfoShareHub.Ledger.State;

/// <summary>A submission that was accepted.</summary>
/// <param name="Digest">Keyed hash of the request.</param>
/// <param name="Index">Its entry.</param>
/// <param name="Time">Ledger time.</param>
internal sealed record AcceptedSubmission(ReadOnlyMemory<byte> Digest, ulong Index, DateTimeOffset Time);
