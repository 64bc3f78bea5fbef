using System.Collections.Immutable;

namespace InfoShareHub.Ledger.State;

/// <summary>A record that may be a protected child, waiting for the seal-holder.</summary>
/// <param name="Record">The record.</param>
/// <param name="Matches">The protected records that it resembles.</param>
/// <param name="Concerns">Concerns about it that nobody else has been told of.</param>
/// <param name="Since">Ledger time at which it was put here.</param>
internal sealed record QuarantineCase(ulong Record, ImmutableArray<KnownLink> Matches, ImmutableArray<ulong> Concerns, DateTimeOffset Since);
