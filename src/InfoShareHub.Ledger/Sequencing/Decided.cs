namespace InfoShareHub.Ledger.Sequencing;

/// <summary>A decision and, apart from the entry, what the endpoint needs to answer.</summary>
internal readonly record struct Decided<TAnswer>(EntryDraft Draft, TAnswer? Answer);
