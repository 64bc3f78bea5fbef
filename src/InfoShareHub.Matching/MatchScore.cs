namespace InfoShareHub.Matching;

/// <summary>How much speaks for two records being one child, and why. Holds no value of either record, so it may be kept and shown.</summary>
/// <param name="PriorMillibits">What is known before looking: the larger the index, the less likely any two records are one child.</param>
/// <param name="TotalMillibits">Prior and all weights together. Exactly their sum.</param>
/// <param name="Probability">The total as a probability, 0 to 1. For showing; decisions compare millibits.</param>
/// <param name="Fields">Every field, most telling first, then in the order of <see cref="MatchField"/>.</param>
/// <param name="Guards">Ids of the guards that held the pair back, in the order of docs/matching.md; see <see cref="MatchGuards"/>.</param>
/// <param name="Band">What may be done, guards included.</param>
/// <param name="Summary">One sentence for a reader.</param>
public sealed record MatchScore(
    int PriorMillibits,
    int TotalMillibits,
    double Probability,
    IReadOnlyList<FieldScore> Fields,
    IReadOnlyList<string> Guards,
    MatchBand Band,
    string Summary)
{
    /// <summary>Whether something says that the two must not be in one child unless a person decides otherwise.</summary>
    public bool SpeaksAgainstOneChild => MatchGuards.SpeakAgainstOneChild(Guards);
}
