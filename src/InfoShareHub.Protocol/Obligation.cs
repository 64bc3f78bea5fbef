namespace InfoShareHub.Protocol;

/// <summary>What a recipient must do with what it is told. Written on the wire in snake case.</summary>
public enum Obligation
{
    /// <summary>Do not pass it on.</summary>
    NoOnwardSharing = 0,

    /// <summary>Handle as OFFICIAL-SENSITIVE.</summary>
    OfficialSensitive = 1,

    /// <summary>The reason in words is kept with it.</summary>
    ReasonText = 2,

    /// <summary>Delete it when the case closes.</summary>
    ExpireAtCaseClose = 3,

    /// <summary>Tell the child unless that is unsafe.</summary>
    TellChildUnlessUnsafe = 4,

    /// <summary>Contact only by the route that is marked as safe.</summary>
    SafeContactOnly = 5,

    /// <summary>Keep fact, opinion and the child's words apart.</summary>
    KeepStandingApart = 6,

    /// <summary>Print the grade beside the text.</summary>
    ShowGrade = 7,

    /// <summary>Not a source for a prosecution of the child.</summary>
    NotForProsecution = 8,

    /// <summary>No copy for the family from the hub.</summary>
    NoFamilyCopy = 9,

    /// <summary>Do not copy it into another person's file.</summary>
    NoCopyOut = 10,

    /// <summary>Say whose use, offence or risk it is.</summary>
    StateWhose = 11,

    /// <summary>The link is not confirmed: verify that it is the same child before acting.</summary>
    VerifyIdentity = 12,

    /// <summary>At risk is not abused: keep the wording.</summary>
    KeepRiskWording = 13,

    /// <summary>A child who is a suspect is a child in need of support as well.</summary>
    ChildSuspectLabel = 14,

    /// <summary>Show the dates it is effective for.</summary>
    ShowEffectiveDates = 15,
}
