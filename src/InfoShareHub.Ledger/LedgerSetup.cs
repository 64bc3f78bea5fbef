using InfoShareHub.Audit;
using InfoShareHub.Ledger.Anchors;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Matching;
using InfoShareHub.Protocol;

namespace InfoShareHub.Ledger;

/// <summary>What a ledger is opened with.</summary>
internal sealed record LedgerSetup
{
    /// <summary>As in genesis; every box is bound to it.</summary>
    public required string LedgerId { get; init; }

    /// <summary>The genesis document, byte for byte: what an empty ledger begins with, and what a ledger that has begun must have begun with.</summary>
    public required ReadOnlyMemory<byte> Genesis { get; init; }

    /// <summary>The protocol that an empty ledger puts in force.</summary>
    public required ReadOnlyMemory<byte> FirstProtocol { get; init; }

    /// <summary>Makes a set of protocol documents, the baseline first; they were checked before they were activated.</summary>
    /// <exception cref="InvalidDataException">Thrown by it when it cannot: this hub is older than the documents.</exception>
    public required Func<IReadOnlyList<ReadOnlyMemory<byte>>, ProtocolSet> ReadProtocols { get; init; }

    public required MatchModel Model { get; init; }

    /// <summary>Signs checkpoints; its name is the ledger's origin.</summary>
    public required NoteSigner Signer { get; init; }

    public required AnchorFile Anchor { get; init; }

    public required KeyRing Keys { get; init; }

    public required TimeProvider Time { get; init; }

    public required SequencerOptions Options { get; init; }
}
