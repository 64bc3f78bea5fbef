using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Documents;

/// <summary>What a class gives without consent or another ground for going without it.</summary>
public sealed record ConsentRule
{
    /// <summary>The rule's text.</summary>
    public required ProtocolRule Rule { get; init; }

    /// <summary>When consent is sought at all.</summary>
    public required Circumstance When { get; init; }

    /// <summary>When it is not needed although <see cref="When"/> holds; null for never.</summary>
    public Circumstance? Unless { get; init; }

    /// <summary>States that satisfy the rule.</summary>
    public required IReadOnlyList<ConsentState> SatisfiedBy { get; init; }

    /// <summary>Who may override a refusal, with a reason; an override by anybody else counts as the refusal it is.</summary>
    public RoleSet OverrideBy { get; init; }

    /// <summary>Whether it is the child's own confidence: consent then counts from 16, and before that only of a child who was judged competent.</summary>
    public bool NeedsCompetence { get; init; }

    /// <summary>The most that is given otherwise.</summary>
    public required DisclosureLevel AtMost { get; init; }
}
