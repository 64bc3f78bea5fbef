using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Documents;

/// <summary>The duty to share (Children Act 2004 s.16LA): where it runs, and from when it has effect.</summary>
public sealed record DutyRule
{
    /// <summary>The rule's text.</summary>
    public required ProtocolRule Rule { get; init; }

    /// <summary>The first day of disclosure on which it has effect; before it the finding is recorded as a shadow.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Purposes that are safeguarding or promoting the welfare of children.</summary>
    public required IReadOnlyList<Purpose> Purposes { get; init; }

    /// <summary>Kinds of body in its scope, as holder and as recipient.</summary>
    public required IReadOnlyList<AgencyKind> Kinds { get; init; }

    /// <summary>The lawful basis where it bites, in place of the matrix's ordinary one.</summary>
    public required string Basis { get; init; }
}
