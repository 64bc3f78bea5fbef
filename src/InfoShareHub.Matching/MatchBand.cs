namespace InfoShareHub.Matching;

/// <summary>What may be done with a score.</summary>
public enum MatchBand
{
    /// <summary>Nothing: too little speaks for one child, or something forbids it.</summary>
    None = 0,

    /// <summary>A screener may look at it and confirm; nothing is linked.</summary>
    Possible = 1,

    /// <summary>The records are linked, reversibly.</summary>
    Automatic = 2,
}
