namespace InfoShareHub.AuditVerifier.Sources;

/// <summary>Where a ledger is read from. Read once, front to back.</summary>
internal abstract class LogSource
{
    /// <summary>What is read, for people.</summary>
    public abstract string Description { get; }

    /// <summary>All pieces in order.</summary>
    /// <exception cref="UnreadableException">There is nothing here that could be judged.</exception>
    public abstract IAsyncEnumerable<Piece> ReadAsync(CancellationToken cancellationToken);
}
