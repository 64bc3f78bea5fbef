using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Proving;

/// <summary>A rule that does not do what a reader expects of it.</summary>
/// <param name="Kind">What is odd.</param>
/// <param name="DataClass">The class.</param>
/// <param name="Rule">The rule.</param>
public sealed record RuleFinding(RuleFindingKind Kind, DataClass DataClass, ProtocolRule Rule);
