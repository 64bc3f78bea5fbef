namespace InfoShareHub.Concerns.Sharing;

/// <summary>The level of need that somebody has recorded for a child; levels may be compared. Values equal those of <c>infoshare.v1.Threshold</c>.</summary>
public enum Threshold
{
    /// <summary>No threshold has been recorded; the protocol then shares the least.</summary>
    None = 0,

    /// <summary>Universal.</summary>
    L1 = 1,

    /// <summary>Early help.</summary>
    L2 = 2,

    /// <summary>Complex need, child in need (section 17).</summary>
    L3 = 3,

    /// <summary>Acute, significant harm (section 47).</summary>
    L4 = 4,

    /// <summary>L4+: immediate danger.</summary>
    L4Plus = 5,
}
