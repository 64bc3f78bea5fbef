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

    /// <summary>It is old or disputed: confirm it with the owner before relying on it.</summary>
    ConfirmAccuracy = 16,

    /// <summary>The relation is shown with its source and how certain it is.</summary>
    ShowCertainty = 17,

    /// <summary>Explain to the parent that it is shared, if that is safe.</summary>
    ExplainToParentIfSafe = 18,

    /// <summary>The anonymity of a child who is a defendant is kept.</summary>
    ProtectDefendantAnonymity = 19,

    /// <summary>The reporter is told whether the family was told.</summary>
    TellReporterOfEngagement = 20,

    /// <summary>A minor pattern is never called exploitation by itself.</summary>
    NoExploitationLabel = 21,

    /// <summary>Disability is no risk score by itself.</summary>
    NoDisabilityRiskScore = 22,

    /// <summary>Say whether the person was victim, suspect, witness or convicted.</summary>
    StateRoleInOffence = 23,
}
