namespace InfoShareHub.Ledger.Reading;

/// <summary>Which entries may be read.</summary>
/// <param name="From">First index.</param>
/// <param name="To">End, exclusive.</param>
/// <param name="Indexes">Single entries, in order; null for the whole range.</param>
/// <param name="Next">Where the next page begins.</param>
/// <param name="LedgerSize">Size of the ledger when it was decided.</param>
/// <param name="IsForAuditor">Whether the auditor's boxes may be opened.</param>
internal sealed record EntrySelection(ulong From, ulong To, IReadOnlyList<ulong>? Indexes, ulong Next, ulong LedgerSize, bool IsForAuditor)
{
    public int Count => Indexes?.Count ?? checked((int)(To - From));
}
