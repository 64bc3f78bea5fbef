namespace InfoShareHub.Protocol.Compiling;

/// <summary>A rule with its place in the precedence. INVARIANT: the number depends on stage and id only, so that the order of the document decides nothing.</summary>
internal sealed class NumberedRule(ProtocolRule rule, RuleStage stage)
{
    internal ProtocolRule Rule { get; } = rule;

    internal RuleStage Stage { get; } = stage;

    internal int Number { get; set; }
}
