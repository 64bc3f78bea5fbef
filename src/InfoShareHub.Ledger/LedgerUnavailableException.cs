namespace InfoShareHub.Ledger;

/// <summary>The store cannot be reached, refuses, or did not answer in time: nothing may be acknowledged, and the head must be read before the next append.</summary>
public sealed class LedgerUnavailableException : Exception
{
    /// <summary>Says what was attempted, without secrets or personal data.</summary>
    public LedgerUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Says what was attempted and keeps the cause.</summary>
    public LedgerUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
