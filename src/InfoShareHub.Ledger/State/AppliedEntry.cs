using InfoShareHub.Audit;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.State;

/// <summary>An entry with its boxes open: what the state is made of, whether it was just decided or is read again years later.</summary>
/// <param name="Envelope">The stored envelope.</param>
/// <param name="Leaf">Its Merkle leaf.</param>
/// <param name="Change">How the state changes.</param>
/// <param name="Event">What happened.</param>
/// <param name="Parts">Content that has not been erased.</param>
internal sealed record AppliedEntry(Entry Envelope, LeafHash Leaf, StateChange Change, AuditEvent Event, IReadOnlyList<ContentPart> Parts)
{
    public ulong Index => Envelope.Index;

    public DateTimeOffset LedgerTime => LedgerClock.ToTime(Envelope.LedgerTimeUs);
}
