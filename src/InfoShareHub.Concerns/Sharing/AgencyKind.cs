namespace InfoShareHub.Concerns.Sharing;

/// <summary>What kind of body an agency is. Values equal those of <c>infoshare.v1.AgencyKind</c>; 0 is never valid.</summary>
public enum AgencyKind
{
    /// <summary>Police force.</summary>
    Police = 1,

    /// <summary>NHS body.</summary>
    Health = 2,

    /// <summary>School, college or education service.</summary>
    Education = 3,

    /// <summary>Local authority children's social care.</summary>
    SocialCare = 4,

    /// <summary>Charity or other voluntary body.</summary>
    Voluntary = 5,

    /// <summary>Probation, youth justice.</summary>
    Justice = 6,
}
