namespace InfoShareHub.AuditVerifier;

/// <summary>The command line asks for something that makes no sense.</summary>
internal sealed class WrongUseException : Exception
{
    public WrongUseException(string message)
        : base(message)
    {
    }
}
