namespace InfoShareHub.Concerns.Sharing;

/// <summary>What kind of information an item is. The protocol decides per class who may learn what. Values equal those of <c>infoshare.v1.DataClass</c>; 0 is never valid.</summary>
public enum DataClass
{
    /// <summary>Identity and demographics.</summary>
    C01 = 1,

    /// <summary>Addresses and contacts.</summary>
    C02 = 2,

    /// <summary>Family and household relations.</summary>
    C03 = 3,

    /// <summary>Education: attendance, exclusion, setting, elective home education.</summary>
    C04 = 4,

    /// <summary>Special educational needs and disability.</summary>
    C05 = 5,

    /// <summary>Health contacts.</summary>
    C06 = 6,

    /// <summary>Mental health, CAMHS.</summary>
    C07 = 7,

    /// <summary>Sexual health.</summary>
    C08 = 8,

    /// <summary>Substance misuse.</summary>
    C09 = 9,

    /// <summary>Social-care status.</summary>
    C10 = 10,

    /// <summary>Assessments and plans.</summary>
    C11 = 11,

    /// <summary>Police incidents and missing episodes.</summary>
    C12 = 12,

    /// <summary>Police intelligence, graded.</summary>
    C13 = 13,

    /// <summary>Offences, suspects, bail, notices, orders.</summary>
    C14 = 14,

    /// <summary>Exploitation risk assessment.</summary>
    C15 = 15,

    /// <summary>Professional observations and concerns.</summary>
    C16 = 16,

    /// <summary>Therapeutic and witness support.</summary>
    C17 = 17,

    /// <summary>Third party, alleged perpetrator, other child.</summary>
    C18 = 18,

    /// <summary>Position-of-trust allegations.</summary>
    C19 = 19,

    /// <summary>Specially protected: witness protection, refuge, adoption, sealed placement.</summary>
    C20 = 20,
}
