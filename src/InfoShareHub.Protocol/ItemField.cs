namespace InfoShareHub.Protocol;

/// <summary>A field that may be shown to a recipient. Its name on the wire and in documents is the name here in snake case; names are stable.</summary>
public enum ItemField
{
    /// <summary>How to reach the holder.</summary>
    ContactRoute = 0,

    /// <summary>That the person, or an address of theirs, is known.</summary>
    Known = 1,

    /// <summary>The service that holds the item.</summary>
    Service = 2,

    /// <summary>Month of the last contact.</summary>
    LastContactMonth = 3,

    /// <summary>Day of the last contact.</summary>
    LastContact = 4,

    /// <summary>Category codes.</summary>
    Categories = 5,

    /// <summary>Status code.</summary>
    Status = 6,

    /// <summary>Begin of the period.</summary>
    From = 7,

    /// <summary>End of the period.</summary>
    Until = 8,

    /// <summary>The content.</summary>
    Text = 9,

    /// <summary>Whether the content is fact, opinion or the child's words.</summary>
    Standing = 10,

    /// <summary>Pointers to files.</summary>
    Attachments = 11,

    /// <summary>Who wrote it.</summary>
    Author = 12,

    /// <summary>Year of birth.</summary>
    BirthYear = 13,

    /// <summary>Given name.</summary>
    GivenName = 14,

    /// <summary>Further given names.</summary>
    MiddleNames = 15,

    /// <summary>Family name.</summary>
    FamilyName = 16,

    /// <summary>Other names.</summary>
    Aliases = 17,

    /// <summary>Date of birth.</summary>
    BirthDate = 18,

    /// <summary>Registered sex.</summary>
    Sex = 19,

    /// <summary>NHS number.</summary>
    NhsNumber = 20,

    /// <summary>Unique Pupil Number.</summary>
    Upn = 21,

    /// <summary>Postal district.</summary>
    OutwardPostcode = 22,

    /// <summary>Whether the address is current.</summary>
    Current = 23,

    /// <summary>Address lines.</summary>
    AddressLines = 24,

    /// <summary>Town.</summary>
    Town = 25,

    /// <summary>Full postcode.</summary>
    Postcode = 26,

    /// <summary>Telephone numbers.</summary>
    Phones = 27,

    /// <summary>That a concern has been recorded.</summary>
    ConcernRecorded = 28,

    /// <summary>The agency that reported the concern.</summary>
    ReportingAgency = 29,

    /// <summary>What is feared.</summary>
    Category = 30,

    /// <summary>When it happened.</summary>
    EventDate = 31,

    /// <summary>When the source recorded it.</summary>
    RecordedDate = 32,

    /// <summary>The narrative, part by part.</summary>
    Statements = 33,

    /// <summary>Warnings for whoever acts.</summary>
    ProtectiveCaveats = 34,

    /// <summary>Whether the family was told.</summary>
    Engagement = 35,

    /// <summary>Who reported the concern.</summary>
    Reporter = 36,
}
