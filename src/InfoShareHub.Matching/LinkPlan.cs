namespace InfoShareHub.Matching;

/// <summary>What a new or changed record joins.</summary>
/// <param name="Child">The child it joins; absent if it begins a child of its own.</param>
/// <param name="Links">The automatic matches that hold it to that child, best first.</param>
/// <param name="Possible">What a screener has to look at: possible matches, and automatic ones that something spoke against.</param>
/// <param name="JoinedChildren">Further children that become one with <paramref name="Child"/> through this record; normally none.</param>
public sealed record LinkPlan(ulong? Child, IReadOnlyList<ScoredMatch> Links, IReadOnlyList<ScoredMatch> Possible, IReadOnlyList<ulong> JoinedChildren);
