namespace InfoShareHub.Protocol;

/// <summary>
/// What an owner can mark on an item so that rules may look at it, by a category code <c>isp:</c> and the name in kebab case, such as
/// <c>isp:handling-p</c>. Marks are for the protocol and are never shown.
/// </summary>
public enum Marker
{
    /// <summary>A code that begins with <c>isp:</c> and is none of the known: it may have meant to hold something back, so nothing is shared.</summary>
    Unrecognised = 0,

    /// <summary>The owner has sealed the item.</summary>
    Sealed = 1,

    /// <summary>The clinician keeps it private.</summary>
    Private = 2,

    /// <summary>Disclosing it was judged more detrimental to the child than not disclosing it (Children Act 2004 s.16LA).</summary>
    Detriment = 3,

    /// <summary>The owner has released it for the case.</summary>
    Released = 4,

    /// <summary>A clinician has found indicators of exploitation or abuse.</summary>
    HarmIndicator = 5,

    /// <summary>The contact was coded as a safeguarding event.</summary>
    SafeguardingEvent = 6,

    /// <summary>The item is a safety plan that those around the child must know.</summary>
    SafetyPlan = 7,

    /// <summary>The item is a missing episode.</summary>
    MissingEpisode = 8,

    /// <summary>The item is the notice to a school under Operation Encompass.</summary>
    Encompass = 9,

    /// <summary>The condition or order protects this child.</summary>
    ProtectsChild = 10,

    /// <summary>The item is part of a step-down package for early help.</summary>
    StepDown = 11,

    /// <summary>Intelligence, handling code P: lawful sharing permitted.</summary>
    HandlingP = 12,

    /// <summary>Intelligence, handling code C: permitted with conditions of the originator.</summary>
    HandlingC = 13,

    /// <summary>Intelligence assessed as suspected false (grade E): never leaves.</summary>
    GradeE = 14,

    /// <summary>Intelligence from which the source was removed.</summary>
    Sanitised = 15,

    /// <summary>Intelligence with a source grade: <c>isp:source1</c> reliable, <c>isp:source2</c> untested or <c>isp:source3</c> not reliable.</summary>
    SourceGraded = 16,

    /// <summary>Intelligence with an assessment that lets it leave: <c>isp:grade-a</c> known directly, <c>isp:grade-b</c> indirectly and corroborated, <c>isp:grade-c</c> indirectly or <c>isp:grade-d</c> not known.</summary>
    Assessed = 17,

    /// <summary>The originator of intelligence with handling code C has approved this sanitised line.</summary>
    OriginatorApproved = 18,

    /// <summary>The item joins an adopted child to the birth family.</summary>
    BirthFamily = 19,

    /// <summary>An allegation that was found unfounded or malicious: held apart.</summary>
    Unfounded = 20,

    /// <summary>The owner holds it back for the time being. A request says so too, by <see cref="ItemFacts.IsEmbargoed"/>.</summary>
    Embargoed = 21,

    /// <summary>The child's own view is recorded. A request says so too, by <see cref="DecisionRequest.HasChildsView"/>.</summary>
    ChildsView = 22,

    /// <summary>The child was adopted. A request says so too, by <see cref="SubjectFacts.IsAdopted"/>.</summary>
    Adopted = 23,

    /// <summary>The consistent identifiers are left out (Children Act 2004 s.16LC). A request says so too, by <see cref="DecisionRequest.OmitsIdentifiers"/>.</summary>
    OmitIdentifiers = 24,

    /// <summary>Old, not checked when it was due, or disputed. A request says so too, by <see cref="ItemFacts.Accuracy"/>.</summary>
    Unconfirmed = 25,

    /// <summary>Answers of an assessment that touch sexual health or substance misuse.</summary>
    TouchesHealth = 26,
}
