namespace InfoShareHub.Concerns.Sharing;

/// <summary>Why information is asked for. Values equal those of <c>infoshare.v1.Purpose</c>; 0 is never valid and permits nothing.</summary>
public enum Purpose
{
    /// <summary>Contact screening.</summary>
    P1 = 1,

    /// <summary>Section 17 assessment (Children Act 1989).</summary>
    P2 = 2,

    /// <summary>Strategy discussion, section 47 enquiry.</summary>
    P3 = 3,

    /// <summary>Immediate protection.</summary>
    P4 = 4,

    /// <summary>Early help, step-down.</summary>
    P5 = 5,

    /// <summary>Locating a missing child.</summary>
    P6 = 6,

    /// <summary>Criminal investigation (DPA 2018 Part 3).</summary>
    P7 = 7,

    /// <summary>Direct care.</summary>
    P8 = 8,

    /// <summary>Education support.</summary>
    P9 = 9,

    /// <summary>Placement.</summary>
    P10 = 10,

    /// <summary>Audit, inspection.</summary>
    P11 = 11,

    /// <summary>Subject access.</summary>
    P12 = 12,

    /// <summary>Statistics.</summary>
    P13 = 13,

    /// <summary>Feedback to the referrer.</summary>
    P14 = 14,

    /// <summary>Offender management.</summary>
    P15 = 15,
}
