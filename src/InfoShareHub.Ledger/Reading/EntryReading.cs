using InfoShareHub.Audit;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Reading;

/// <summary>An entry as one reader may read it.</summary>
/// <param name="Envelope">What everybody may see.</param>
/// <param name="Leaf">Its leaf hash.</param>
/// <param name="Event">For auditors.</param>
/// <param name="Told">For the agency that made it.</param>
/// <param name="Reason">For auditors: why the caller asked, in the caller's words; empty where none was given or it has been erased.</param>
internal sealed record EntryReading(Entry Envelope, LeafHash Leaf, AuditEvent? Event, CallerOutcome? Told, string Reason)
{
    public override string ToString() => nameof(EntryReading);
}
