namespace InfoShareHub.Matching;

/// <summary>What two records are compared by. The numbers index a model's fields and do not change meaning.</summary>
public enum MatchField
{
    /// <summary>First given name.</summary>
    GivenName = 0,

    /// <summary>Family name.</summary>
    FamilyName = 1,

    /// <summary>Date of birth.</summary>
    BirthDate = 2,

    /// <summary>Further given names.</summary>
    MiddleNames = 3,

    /// <summary>Registered sex.</summary>
    Sex = 4,

    /// <summary>Addresses, with postcode.</summary>
    Address = 5,

    /// <summary>NHS number.</summary>
    NhsNumber = 6,

    /// <summary>Unique Pupil Number.</summary>
    Upn = 7,

    /// <summary>Telephone numbers.</summary>
    Phone = 8,
}
