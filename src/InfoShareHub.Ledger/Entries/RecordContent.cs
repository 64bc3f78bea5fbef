using System.Collections.Immutable;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;

namespace InfoShareHub.Ledger.Entries;

/// <summary>What is left of a record version's content after erasures.</summary>
/// <param name="Subject">Who; null when identity was erased.</param>
/// <param name="Items">What is known.</param>
/// <param name="ItemNumbers">The number of each item within its record.</param>
internal readonly record struct RecordContent(SubjectIdentity? Subject, ImmutableArray<DataItem> Items, ImmutableArray<uint> ItemNumbers);
