namespace InfoShareHub.Ledger.Reading;

/// <summary>A child's access history, ready to be read.</summary>
/// <param name="Children">Every number the child has had.</param>
/// <param name="Indexes">Entries, in order.</param>
/// <param name="LedgerSize">True up to this size.</param>
internal sealed record AccessSelection(IReadOnlySet<ulong> Children, IReadOnlyList<ulong> Indexes, ulong LedgerSize);
