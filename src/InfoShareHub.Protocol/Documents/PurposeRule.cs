using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Documents;

/// <summary>A common rule that holds for some purposes.</summary>
/// <param name="Rule">The rule's text.</param>
/// <param name="Purposes">The purposes.</param>
public sealed record PurposeRule(ProtocolRule Rule, IReadOnlyList<Purpose> Purposes);
