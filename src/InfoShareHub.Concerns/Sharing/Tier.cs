namespace InfoShareHub.Concerns.Sharing;

/// <summary>How sensitive an item is; tiers may be compared. Up to T2 is OFFICIAL, T3 and above OFFICIAL-SENSITIVE.</summary>
public enum Tier
{
    /// <summary>Basic personal information.</summary>
    T1 = 1,

    /// <summary>Personal and sensitive.</summary>
    T2 = 2,

    /// <summary>Special category or child-abuse data.</summary>
    T3 = 3,

    /// <summary>Restricted to named recipients.</summary>
    T4 = 4,

    /// <summary>Sealed: only the seal-holder knows.</summary>
    T5 = 5,
}
