namespace InfoShareHub.Concerns.Records;

/// <summary>Whom words in an item speak of, where not every reader of the item may learn them.</summary>
public enum MentionRole
{
    /// <summary>Another child.</summary>
    OtherChild = 1,

    /// <summary>Who told.</summary>
    Informant = 2,

    /// <summary>A person who is not the subject: a neighbour, a relative, a friend.</summary>
    ThirdParty = 3,

    /// <summary>The alleged source of harm.</summary>
    AllegedHarm = 4,

    /// <summary>Words for the safety of officers and staff.</summary>
    OfficerSafety = 5,
}
