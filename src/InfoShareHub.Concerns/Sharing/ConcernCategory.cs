namespace InfoShareHub.Concerns.Sharing;

/// <summary>What kind of harm is feared. Values equal those of <c>infoshare.v1.ConcernCategory</c>; 0 is never valid.</summary>
public enum ConcernCategory
{
    /// <summary>Neglect.</summary>
    Neglect = 1,

    /// <summary>Physical abuse.</summary>
    Physical = 2,

    /// <summary>Emotional abuse.</summary>
    Emotional = 3,

    /// <summary>Sexual abuse.</summary>
    Sexual = 4,

    /// <summary>Child sexual exploitation.</summary>
    SexualExploitation = 5,

    /// <summary>Child criminal exploitation.</summary>
    CriminalExploitation = 6,

    /// <summary>Domestic abuse in the household.</summary>
    DomesticAbuse = 7,

    /// <summary>Missing from home or care.</summary>
    Missing = 8,

    /// <summary>Self-harm.</summary>
    SelfHarm = 9,

    /// <summary>Anything else; the narrative says what.</summary>
    Other = 10,
}
