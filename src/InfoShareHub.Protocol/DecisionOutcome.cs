namespace InfoShareHub.Protocol;

/// <summary>How a decision ended.</summary>
public enum DecisionOutcome
{
    /// <summary>Shared as asked.</summary>
    Permit = 1,

    /// <summary>Shared, but less than was asked.</summary>
    Partial = 2,

    /// <summary>The protocol says no to the question itself, and says so: the answer is the same whether or not anything is held.</summary>
    Deny = 3,

    /// <summary>Nothing is shared, and the answer must be the same as when nothing is held.</summary>
    Silent = 4,

    /// <summary>A person must decide before more is shared; what the level allows is shown.</summary>
    Refer = 5,
}
