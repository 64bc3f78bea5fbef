namespace InfoShareHub.Protocol.Documents;

/// <summary>How a forbidding rule wants its no to be said.</summary>
public enum ForbidOutcome
{
    /// <summary>The level is held down; at D0 the answer is silent.</summary>
    Cap = 0,

    /// <summary>Nothing, and the answer is the same as when nothing is held.</summary>
    Silent = 1,

    /// <summary>No to the question itself. Such a rule may look at the asker and the purpose only, so that its answer tells nothing of holdings.</summary>
    Deny = 2,

    /// <summary>A person must decide before more is shared.</summary>
    Refer = 3,
}
