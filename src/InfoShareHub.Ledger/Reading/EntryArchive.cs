using System.Runtime.CompilerServices;
using InfoShareHub.Audit;
using InfoShareHub.Ledger.Entries;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Reading;

/// <summary>Reads entries that are durable, off the sequencer's thread, once a command has written down that they are read.</summary>
internal sealed class EntryArchive
{
    private readonly ILedger _ledger;
    private readonly EntryOpener _opener;

    public EntryArchive(ILedger ledger, EntryOpener opener)
    {
        _ledger = ledger;
        _opener = opener;
    }

    /// <summary>Stored entries, byte for byte.</summary>
    public IAsyncEnumerable<StoredEntry> ReadStoredAsync(ulong from, ulong to, CancellationToken cancellationToken)
    {
        return _ledger.ReadAsync(from, to, cancellationToken);
    }

    /// <summary>Single entries, in order.</summary>
    public async IAsyncEnumerable<StoredEntry> ReadStoredAsync(IReadOnlyList<ulong> indexes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; i < indexes.Count;)
        {
            // Neighbours are read together: an agency's entries often come in runs.
            var end = i + 1;
            while (end < indexes.Count && indexes[end] == indexes[end - 1] + 1)
            {
                end++;
            }

            await foreach (var entry in _ledger.ReadAsync(indexes[i], indexes[end - 1] + 1, cancellationToken))
            {
                yield return entry;
            }

            i = end;
        }
    }

    /// <summary>Opens the auditor's box, or the caller's box for the agency that made the entry.</summary>
    public EntryReading Open(StoredEntry stored, bool isForAuditor)
    {
        var envelope = EntryOpener.ReadEnvelope(stored);
        var leaf = LeafHash.OfEntry(stored.Bytes.Span);
        if (!isForAuditor)
        {
            return new EntryReading(envelope, leaf, Event: null, _opener.OpenBox(envelope, BoxReader.Caller, CallerOutcome.Parser), Reason: string.Empty);
        }

        var audited = _opener.OpenBox(envelope, BoxReader.Auditor, AuditEvent.Parser);
        var reason = audited.HasReasonText ? _opener.OpenReason(envelope) : string.Empty;
        return new EntryReading(envelope, leaf, audited, Told: null, reason);
    }
}
