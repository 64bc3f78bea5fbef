namespace InfoShareHub.Protocol.Documents;

/// <summary>A purpose without a lawful basis for this kind of body is refused, and so is a sensitive class without a condition for it.</summary>
/// <param name="Rule">The rule's text.</param>
/// <param name="Rows">The matrix; no purpose and kind of body twice.</param>
public sealed record BasisRule(ProtocolRule Rule, IReadOnlyList<BasisRow> Rows);
