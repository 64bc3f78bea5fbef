using InfoShareHub.Matching.Comparing;

namespace InfoShareHub.Matching.Scoring;

/// <summary>A pair's score in numbers only; <see cref="ScoreExplanation"/> puts it into words when somebody is going to read it.</summary>
internal readonly record struct PairScore(PairLevels Levels, FieldMillibits Weights, int Prior, int Total, GuardSet Guards, MatchBand Band);
