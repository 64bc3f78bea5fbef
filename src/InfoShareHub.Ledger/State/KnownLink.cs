using InfoShareHub.V1;

namespace InfoShareHub.Ledger.State;

/// <summary>A record that a concern's subject was compared with, and why it was taken for the same child.</summary>
/// <param name="Record">The hub's record number.</param>
/// <param name="Band">How sure.</param>
/// <param name="Explanation">Why, as written in the entry.</param>
internal sealed record KnownLink(ulong Record, Band Band, MatchExplanation Explanation);
