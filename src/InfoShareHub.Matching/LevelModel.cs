namespace InfoShareHub.Matching;

/// <summary>
/// How often one comparison level is reached. Stored per class rather than as one weight, so that a model with more classes (twins, siblings) only adds
/// columns.
/// </summary>
/// <param name="Name">The level, as docs/matching.md names it.</param>
/// <param name="SameMillibits">log2 of the chance of this level when both records are one child, in thousandths.</param>
/// <param name="OtherMillibits">log2 of the chance of this level for two records taken at random, in thousandths.</param>
/// <param name="TypicalFrequencyMillibits">
/// For levels that follow name frequency: log2 of the share of records that has the names which agree here by chance, in thousandths. The weight as given
/// holds for such a name; rarer names weigh more, commoner ones less. 0 for other levels.
/// </param>
public sealed record LevelModel(string Name, int SameMillibits, int OtherMillibits, int TypicalFrequencyMillibits)
{
    /// <summary>The weight of evidence in millibits, before any frequency adjustment.</summary>
    public int Millibits => SameMillibits - OtherMillibits;
}
