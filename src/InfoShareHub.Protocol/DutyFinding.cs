namespace InfoShareHub.Protocol;

/// <summary>What the duty to share (Children Act 2004 s.16LA) comes to in one case. Every finding is recorded.</summary>
public enum DutyFinding
{
    /// <summary>The duty does not concern the case: another purpose, a holder outside its scope, or the asker's own information.</summary>
    NotConsidered = 0,

    /// <summary>The duty is to share, so far as the decision's level goes.</summary>
    MetShare = 1,

    /// <summary>Excepted: disclosure was judged more detrimental to the child than non-disclosure.</summary>
    ExceptedDetriment = 2,

    /// <summary>Nobody has asserted that the information is relevant.</summary>
    NotRelevant = 3,

    /// <summary>The recipient is no body that the duty runs to.</summary>
    RecipientOutOfScope = 4,
}
