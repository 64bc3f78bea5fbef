namespace InfoShareHub.Protocol;

/// <summary>A protocol, or every fault of its document together.</summary>
/// <param name="Protocol">The protocol; null when there is a fault.</param>
/// <param name="Faults">All faults, in the order of the document; empty when there is a protocol.</param>
public sealed record CompileResult(SharingProtocol? Protocol, IReadOnlyList<ProtocolFault> Faults);
