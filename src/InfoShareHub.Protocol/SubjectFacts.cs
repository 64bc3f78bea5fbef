namespace InfoShareHub.Protocol;

/// <summary>What rules look at of the child.</summary>
public sealed record SubjectFacts
{
    /// <summary>Completed years on the day of the disclosure, the youngest that the birth date allows; null when not known, which is treated as any age that shares less.</summary>
    public int? AgeYears { get; init; }

    /// <summary>Whether the recipient's agency holds a record of this child itself.</summary>
    public bool IsKnownToRecipient { get; init; }

    /// <summary>Whether the child's identity is sealed; then nothing is said to anybody but the seal-holder.</summary>
    public bool IsSealed { get; init; }
}
