namespace InfoShareHub.Ledger;

/// <summary>The store holds something that was never appended, or lacks something that was. The hub stops serving.</summary>
public sealed class LedgerCorruptException : Exception
{
    /// <summary>Names the first entry at fault.</summary>
    public LedgerCorruptException(ulong index, string message)
        : base(message)
    {
        Index = index;
    }

    /// <summary>First index that is missing or damaged.</summary>
    public ulong Index { get; }
}
