namespace InfoShareHub.Matching;

/// <summary>How the index is doing, in numbers that hold nothing of anybody.</summary>
/// <param name="Records">Records in the index.</param>
/// <param name="Names">Distinct names kept.</param>
/// <param name="Keys">Keys that have a record.</param>
/// <param name="Postings">Records under keys, in all.</param>
/// <param name="SplitLists">Lists above the cap, looked into by narrower keys only.</param>
/// <param name="NarrowedLookups">Since start: lookups that used narrower keys because a list was above the cap.</param>
/// <param name="SkippedLookups">Since start: lookups for which even a narrower list was above the cap, or the question had too many candidates, so that some may have been
/// missed.</param>
public sealed record IndexCounts(int Records, int Names, int Keys, long Postings, int SplitLists, long NarrowedLookups, long SkippedLookups);
