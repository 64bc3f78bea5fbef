namespace InfoShareHub.Protocol;

/// <summary>What rules look at of the child.</summary>
public sealed record SubjectFacts
{
    /// <summary>The age at which what is shared for a child's sake ends (Children Act 1989 s.105).</summary>
    public const int AdultAge = 18;

    /// <summary>Completed years on the day of the disclosure, the youngest that the birth date allows; null when not known, which is treated as any age that shares less.</summary>
    public int? AgeYears { get; init; }

    /// <summary>
    /// Whether the subject has turned 18, which ends what is shared for a child's sake. Set it from the birth date beside <see cref="AgeYears"/>; whose
    /// age is not known is presumed to be a child.
    /// </summary>
    public bool IsAdult { get; init; }

    /// <summary>Day of the eighteenth birthday, the earliest that the birth date allows; null when not known. What is shared for a child's sake expires the day before.</summary>
    public DateOnly? TurnsEighteenOn { get; init; }

    /// <summary>Whether the child was judged able to decide about sharing.</summary>
    public Competence Competence { get; init; }

    /// <summary>Whether the recipient's agency holds a record of this child itself.</summary>
    public bool IsKnownToRecipient { get; init; }

    /// <summary>Whether the child's identity is sealed; then nothing is said to anybody but the seal-holder.</summary>
    public bool IsSealed { get; init; }

    /// <summary>Whether the child was adopted; then nothing joins the families.</summary>
    public bool IsAdopted { get; init; }
}
