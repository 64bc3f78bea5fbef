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

    /// <summary>The most that is given otherwise.</summary>
    public required DisclosureLevel AtMost { get; init; }
}
