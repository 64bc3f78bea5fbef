namespace InfoShareHub.Ledger.State;

/// <summary>One version of a record that was kept.</summary>
/// <param name="Version">The owner's version.</param>
/// <param name="Index">Its entry.</param>
/// <param name="Digest">Keyed hash of what was sent, to tell a repeat from a contradiction.</param>
/// <param name="Time">Ledger time of its entry.</param>
internal sealed record RecordVersion(ulong Version, ulong Index, ReadOnlyMemory<byte> Digest, DateTimeOffset Time);
