namespace InfoShareHub.Matching;

/// <summary>A record of the index and how it compares.</summary>
/// <param name="RecordNumber">The number under which it was added.</param>
/// <param name="Score">How much speaks for one child, and why.</param>
public sealed record ScoredMatch(ulong RecordNumber, MatchScore Score);
