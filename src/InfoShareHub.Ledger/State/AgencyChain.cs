namespace InfoShareHub.Ledger.State;

/// <summary>Where an agency's own chain of entries stands.</summary>
/// <param name="Sequence">Number of its last entry, from 1; 0 before the first.</param>
/// <param name="LastLeaf">Leaf hash of that entry; empty before the first.</param>
internal readonly record struct AgencyChain(ulong Sequence, ReadOnlyMemory<byte> LastLeaf)
{
    public static readonly AgencyChain Start = new(0, ReadOnlyMemory<byte>.Empty);
}
