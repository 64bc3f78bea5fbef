namespace InfoShareHub.Protocol.Proving;

/// <summary>What is odd about a rule.</summary>
public enum RuleFindingKind
{
    /// <summary>It speaks in no cell.</summary>
    Unreachable = 0,

    /// <summary>A grant that speaks, and that a prohibition holds below its level in every cell.</summary>
    AlwaysOverridden = 1,

    /// <summary>A prohibition that speaks, and without which every answer would be the same.</summary>
    HoldsNothingBack = 2,
}
