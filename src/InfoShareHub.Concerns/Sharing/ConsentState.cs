namespace InfoShareHub.Concerns.Sharing;

/// <summary>Where confidentiality consent stands; never the data-protection basis. Values equal those of <c>infoshare.v1.ConsentState</c>.</summary>
public enum ConsentState
{
    /// <summary>Not stated; treated as not given.</summary>
    None = 0,

    /// <summary>Given.</summary>
    Given = 1,

    /// <summary>Not sought: it would be unsafe.</summary>
    NotSoughtUnsafe = 2,

    /// <summary>Not sought: it was impracticable.</summary>
    NotSoughtImpracticable = 3,

    /// <summary>Not required for this purpose.</summary>
    NotRequired = 4,

    /// <summary>Refused.</summary>
    Refused = 5,

    /// <summary>Refused and overridden, with a reason.</summary>
    RefusedOverridden = 6,

    /// <summary>Withdrawn.</summary>
    Withdrawn = 7,

    /// <summary>The child is not competent to give it.</summary>
    NotCompetent = 8,
}
