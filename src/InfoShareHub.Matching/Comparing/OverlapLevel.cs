namespace InfoShareHub.Matching.Comparing;

/// <summary>How sex, identifiers, telephones and middle names agree.</summary>
internal enum OverlapLevel
{
    Same,
    Different,

    /// <summary>Middle names only: one side has an initial that fits.</summary>
    Initial,
}
