namespace InfoShareHub.Concerns.Identity;

/// <summary>Registered sex as the source records it. The numbers are those of the published contract.</summary>
public enum Sex
{
    /// <summary>Not stated: evidence of nothing.</summary>
    Unknown = 0,

    /// <summary>Female.</summary>
    Female = 1,

    /// <summary>Male.</summary>
    Male = 2,

    /// <summary>Recorded as indeterminate; for matching as silent as <see cref="Unknown"/>.</summary>
    Indeterminate = 3,
}
