using InfoShareHub.Protocol;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.ProtocolFiles;

/// <summary>What a YAML file says, or everything that is wrong with it.</summary>
/// <param name="Document">The document; null when a fault keeps it from being read.</param>
/// <param name="Faults">All faults with their lines, in the order of the file.</param>
public sealed record ProtocolReading(ProtocolDocument? Document, IReadOnlyList<ProtocolFault> Faults);
