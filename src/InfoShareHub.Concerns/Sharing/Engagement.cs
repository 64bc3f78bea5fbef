namespace InfoShareHub.Concerns.Sharing;

/// <summary>Whether the family was told. Values equal those of <c>infoshare.v1.Engagement</c>.</summary>
public enum Engagement
{
    /// <summary>Not stated.</summary>
    None = 0,

    /// <summary>The family knows.</summary>
    Done = 1,

    /// <summary>Telling them would be unsafe.</summary>
    Unsafe = 2,

    /// <summary>It was impracticable.</summary>
    Impracticable = 3,
}
