namespace InfoShareHub.Concerns.Sharing;

/// <summary>What a person or mailbox does in safeguarding. The protocol grants to role codes, never to names. Written on the wire as its own three or four letters.</summary>
public enum RoleCode
{
    /// <summary>MASH screener.</summary>
    SCR = 1,

    /// <summary>MASH decision manager.</summary>
    MGR = 2,

    /// <summary>Allocated social worker.</summary>
    SWK = 3,

    /// <summary>Police in the MASH or the public protection unit.</summary>
    POL = 4,

    /// <summary>Police intelligence.</summary>
    INT = 5,

    /// <summary>Named health professional.</summary>
    HLT = 6,

    /// <summary>Sexual-health clinician.</summary>
    SEX = 7,

    /// <summary>Mental-health clinician.</summary>
    MHP = 8,

    /// <summary>Substance-misuse worker.</summary>
    SUB = 9,

    /// <summary>School safeguarding lead.</summary>
    DSL = 10,

    /// <summary>Early help, integrated youth support.</summary>
    EHP = 11,

    /// <summary>Contracted voluntary body, such as a return-interview provider.</summary>
    VOL = 12,

    /// <summary>Probation.</summary>
    PRB = 13,

    /// <summary>Duty team of the host authority.</summary>
    HST = 14,

    /// <summary>Auditor.</summary>
    AUD = 15,

    /// <summary>Caldicott guardian or senior information risk owner.</summary>
    CAL = 16,

    /// <summary>Seal-holder.</summary>
    SEAL = 17,

    /// <summary>Governance: aggregates only.</summary>
    GOV = 18,
}
