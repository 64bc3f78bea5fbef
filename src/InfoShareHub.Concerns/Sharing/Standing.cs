namespace InfoShareHub.Concerns.Sharing;

/// <summary>Whether a text is an observed fact, somebody's opinion, or the child's own words. Values equal those of <c>infoshare.v1.Standing</c>.</summary>
public enum Standing
{
    /// <summary>Not said; kept and shown as unclassified.</summary>
    Unclassified = 0,

    /// <summary>Observed or established.</summary>
    Fact = 1,

    /// <summary>A professional's judgement.</summary>
    Opinion = 2,

    /// <summary>What the child said.</summary>
    ChildsWords = 3,
}
