using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol;

/// <summary>
/// Everything a sharing decision looks at. Leave out what is not known: the protocol never shares more because something is missing.
/// Holds no content and no name, so it may be logged.
/// </summary>
public sealed record DecisionRequest
{
    /// <summary>Who would learn it.</summary>
    public required Recipient Recipient { get; init; }

    /// <summary>What is known of the child that rules look at.</summary>
    public required SubjectFacts Subject { get; init; }

    /// <summary>What is known of the item that rules look at.</summary>
    public required ItemFacts Item { get; init; }

    /// <summary>Why it is asked for.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>The threshold recorded for this child.</summary>
    public Threshold Threshold { get; init; }

    /// <summary>Whether it is said who recorded the threshold and where. Without it L3 and above count as none (AB and CD v Haringey [2013] EWHC 416).</summary>
    public bool HasThresholdReference { get; init; }

    /// <summary>Confidentiality consent.</summary>
    public ConsentState Consent { get; init; }

    /// <summary>Role codes of who overrode a refusal. <see cref="ConsentState.RefusedOverridden"/> without an authoriser whom the class allows, or without a reason, counts as refused.</summary>
    public RoleSet OverrideAuthoriser { get; init; }

    /// <summary>Whether the reason for overriding a refusal is recorded.</summary>
    public bool HasOverrideReason { get; init; }

    /// <summary>Whether the child's own view is recorded, where a class asks for it.</summary>
    public bool HasChildsView { get; init; }

    /// <summary>Whether a named person asserts that the information is relevant to safeguarding the child (Children Act 2004 s.16LA).</summary>
    public bool RelevanceAsserted { get; init; }

    /// <summary>Whether the lawful authority is stated for crossing from UK GDPR to law enforcement processing (DPA 2018 Part 3) or back.</summary>
    public bool HasLawfulAuthority { get; init; }

    /// <summary>Whether it is a report of suspected child sexual abuse that must reach the police or the local authority. Only what the hub knows of a concern, never a caller's word in a request.</summary>
    public bool IsNotifiable { get; init; }

    /// <summary>Whether the recipient breaks glass. The hub sets it for an open break-glass grant only; it lifts class rule, consent and minimisation as far as the protocol says, nothing else.</summary>
    public bool IsBreakGlass { get; init; }

    /// <summary>Whether the child's consistent identifiers are left out of this disclosure (Children Act 2004 s.16LC).</summary>
    public bool OmitsIdentifiers { get; init; }

    /// <summary>The last day of the case; null when no end is set.</summary>
    public DateOnly? CaseEndsOn { get; init; }

    /// <summary>Somebody must act at once: the threshold then counts as L4+. Only what the hub knows of a concern, never a caller's word in a request.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Why the item is taken to be about this child.</summary>
    public required LinkBasis Basis { get; init; }

    /// <summary>The level needed, no more; D5 asks for all that is allowed.</summary>
    public required DisclosureLevel RequestedLevel { get; init; }

    /// <summary>Classes that the recipient has seen on this child, or sees in the same view.</summary>
    public ClassSet Viewed { get; init; }

    /// <summary>The day of the disclosure, on which the protocol must be valid.</summary>
    public required DateOnly Date { get; init; }
}
