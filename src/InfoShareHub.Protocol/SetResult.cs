namespace InfoShareHub.Protocol;

/// <summary>A set of protocols, or every fault of its documents together.</summary>
/// <param name="Set">The set; null when there is a fault.</param>
/// <param name="Faults">All faults, in the order of the documents; empty when there is a set.</param>
public sealed record SetResult(ProtocolSet? Set, IReadOnlyList<ProtocolFault> Faults);
