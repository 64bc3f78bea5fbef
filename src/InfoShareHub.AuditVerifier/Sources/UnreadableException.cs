namespace InfoShareHub.AuditVerifier.Sources;

/// <summary>Something that was named on the command line cannot be read at all, so nothing can be said of it.</summary>
internal sealed class UnreadableException : Exception
{
    public UnreadableException(string message)
        : base(message)
    {
    }

    public UnreadableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
