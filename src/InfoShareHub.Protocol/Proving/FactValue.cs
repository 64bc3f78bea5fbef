namespace InfoShareHub.Protocol.Proving;

/// <summary>One equivalence class of a dimension: values that no rule of the class tells apart.</summary>
/// <param name="Word">A member, as the dimension sets it.</param>
/// <param name="Names">All members, for readers.</param>
internal sealed record FactValue(ulong Word, IReadOnlyList<string> Names);
