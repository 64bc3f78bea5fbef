using System.Collections.Immutable;

namespace InfoShareHub.Ledger.State;

/// <summary>
/// Which rules were, are and will be law. The time of a decision chooses, and nothing else does: so an activation for a later instant needs nobody to
/// carry it out, every hub changes over at the same entry, and an old decision is explained by what was law then.
/// </summary>
/// <remarks>Immutable; may be read on any thread.</remarks>
/// <param name="Revisions">In order of number and of time. One that was dropped before its time came is not among them.</param>
/// <param name="Digests">By name: what was ever activated under it. A name stands for one content for ever.</param>
/// <param name="Newest">The highest number given out.</param>
internal sealed record ProtocolTimeline(
    ImmutableArray<ProtocolRevision> Revisions, ImmutableDictionary<string, ReadOnlyMemory<byte>> Digests, ulong Newest)
{
    public static readonly ProtocolTimeline Empty = new(
        [], ImmutableDictionary.Create<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal), Newest: 0);

    /// <summary>What everything activated so far leads to; null before the first protocol.</summary>
    public ProtocolRevision? Tip => Revisions.IsEmpty ? null : Revisions[^1];

    /// <summary>What decides at a time; null before the first protocol.</summary>
    public ProtocolRevision? InForceAt(DateTimeOffset time)
    {
        // Entries hold microseconds: a decision and its entry must fall on the same side of the line.
        var instant = LedgerClock.ToMicroseconds(time);
        for (var i = Revisions.Length - 1; i >= 0; i--)
        {
            if (LedgerClock.ToMicroseconds(Revisions[i].EffectiveFrom) <= instant)
            {
                return Revisions[i];
            }
        }

        return null;
    }

    /// <summary>What decides at a time, and all that is arranged to follow: whoever changes the law may change any of it.</summary>
    public IEnumerable<ProtocolRevision> InForceFrom(DateTimeOffset time)
    {
        var current = InForceAt(time)?.Number ?? 0;
        return Revisions.Where(revision => revision.Number >= current);
    }

    /// <summary>When a revision ends; null while nothing is arranged to follow it.</summary>
    public DateTimeOffset? EndOf(ProtocolRevision revision) => Revisions.FirstOrDefault(next => next.Number > revision.Number)?.EffectiveFrom;

    /// <summary>The revision of a number; null if there is none, or if it was dropped before its time came.</summary>
    public ProtocolRevision? Find(ulong number) => Revisions.FirstOrDefault(revision => revision.Number == number);

    /// <summary>The newest revision that entries cite by a name, or else that holds a document of that name.</summary>
    public ProtocolRevision? Find(string name)
    {
        return Revisions.LastOrDefault(revision => string.Equals(revision.Name, name, StringComparison.Ordinal))
            ?? Revisions.LastOrDefault(revision => revision.Documents.Values.Any(document => string.Equals(document.Name, name, StringComparison.Ordinal)));
    }

    /// <summary>The documents that a change effective at an instant would leave in force.</summary>
    public ImmutableSortedDictionary<string, DocumentInForce> With(DocumentInForce document, DateTimeOffset effectiveFrom)
    {
        var before = InForceAt(effectiveFrom)?.Documents ?? ImmutableSortedDictionary.Create<string, DocumentInForce>(StringComparer.Ordinal);
        return before.SetItem(document.Area, document);
    }

    /// <summary>Adds a revision. What was arranged for a later instant was compared with something else, and is dropped.</summary>
    public ProtocolTimeline Add(ProtocolRevision revision)
    {
        var kept = Revisions.RemoveAll(later => later.EffectiveFrom > revision.EffectiveFrom);
        var digests = revision.Documents.Values.Aggregate(Digests, (all, document) => all.SetItem(document.Name, document.Digest));
        return new ProtocolTimeline(kept.Add(revision), digests, revision.Number);
    }
}
