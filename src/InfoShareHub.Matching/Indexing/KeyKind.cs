namespace InfoShareHub.Matching.Indexing;

/// <summary>What a posting list's records have in common: the blocking passes.</summary>
internal enum KeyKind
{
    NhsNumber = 1,
    Upn = 2,
    Phone = 3,

    /// <summary>Birth date and the sound of any name, so that swapped and middle names meet as well.</summary>
    BirthDateAndSound = 4,

    /// <summary>Birth date and a group of pet forms or romanisations.</summary>
    BirthDateAndGroup = 5,
    BirthDateAndPostcode = 6,

    /// <summary>First name, family name and birth year.</summary>
    NamesAndYear = 7,

    /// <summary>First name, family name and day of the year.</summary>
    NamesAndDay = 8,
    GivenAndPostcode = 9,
    FamilyPostcodeAndYear = 10,

    /// <summary>First and family name of records without a full birth date; every question asks for these.</summary>
    NamesWithoutBirthDate = 11,

    /// <summary>First and family name of all records; asked for by questions without a full birth date.</summary>
    Names = 12,
}
