using System.Runtime.CompilerServices;
using Google.Protobuf;
using InfoShareHub.Audit;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Entries;

/// <summary>Opens stored entries: the envelope, and the boxes that a reader may open.</summary>
internal sealed class EntryOpener
{
    private const uint NewestKnownFormat = 1;
    private const int ChunkLength = 2_048;

    private readonly KeyRing _keys;
    private readonly BoxCodec _codec;

    public EntryOpener(KeyRing keys, BoxCodec codec)
    {
        _keys = keys;
        _codec = codec;
    }

    /// <summary>Opens entries whole, in order. While one chunk is being applied the next is opened on another core: that halves a replay.</summary>
    public async IAsyncEnumerable<AppliedEntry> OpenAllAsync(
        IAsyncEnumerable<StoredEntry> stored, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Task<AppliedEntry[]>? opening = null;
        await foreach (var chunk in Chunk(stored, cancellationToken))
        {
            var next = Task.Run(() => chunk.ConvertAll(Open).ToArray(), cancellationToken);
            foreach (var entry in opening is null ? [] : await opening)
            {
                yield return entry;
            }

            opening = next;
        }

        foreach (var entry in opening is null ? [] : await opening)
        {
            yield return entry;
        }
    }

    /// <summary>Parses the envelope only.</summary>
    /// <exception cref="LedgerCorruptException">It is not an entry, or stands at another index.</exception>
    /// <exception cref="NotSupportedException">It needs a newer hub.</exception>
    public static Entry ReadEnvelope(StoredEntry stored)
    {
        Entry envelope;
        try
        {
            envelope = Entry.Parser.ParseFrom(stored.Bytes.Span);
        }
        catch (InvalidProtocolBufferException)
        {
            throw new LedgerCorruptException(stored.Index, $"entry {stored.Index} is not an entry");
        }

        if (envelope.OldestReader > NewestKnownFormat)
        {
            throw new NotSupportedException($"entry {stored.Index} needs a hub that reads format {envelope.OldestReader}");
        }

        return envelope.Index == stored.Index
            ? envelope
            : throw new LedgerCorruptException(stored.Index, $"entry {envelope.Index} stands where entry {stored.Index} should");
    }

    /// <summary>Opens every box that is not erased.</summary>
    public AppliedEntry Open(StoredEntry stored)
    {
        var envelope = ReadEnvelope(stored);
        var change = OpenBox(envelope, BoxReader.Hub, StateChange.Parser);
        var audited = OpenBox(envelope, BoxReader.Auditor, AuditEvent.Parser);
        return new AppliedEntry(envelope, LeafHash.OfEntry(stored.Bytes.Span), change, audited, OpenContent(envelope));
    }

    /// <summary>The one box of a kind of reader.</summary>
    public T OpenBox<T>(Entry envelope, BoxReader reader, MessageParser<T> parser)
        where T : IMessage<T>
    {
        for (var ordinal = 0; ordinal < envelope.Boxes.Count; ordinal++)
        {
            if (envelope.Boxes[ordinal].Reader == reader)
            {
                var box = envelope.Boxes[ordinal];
                return _codec.Open(_keys.Get(box.KeyId.Span, envelope.Index), box, envelope.Index, ordinal, parser);
            }
        }

        throw new LedgerCorruptException(envelope.Index, $"entry {envelope.Index} has no box for {reader}");
    }

    /// <summary>The caller's reason in words, kept for the auditor; empty once it is erased.</summary>
    public string OpenReason(Entry envelope) => OpenContent(envelope).Find(part => part.Text.Length > 0)?.Text ?? string.Empty;

    private List<ContentPart> OpenContent(Entry envelope)
    {
        var parts = new List<ContentPart>();
        for (var ordinal = 0; ordinal < envelope.Boxes.Count; ordinal++)
        {
            var box = envelope.Boxes[ordinal];
            if (box.Reader == BoxReader.Owner && _keys.Find(box.KeyId.Span, envelope.Index) is { } key)
            {
                parts.Add(_codec.Open(key, box, envelope.Index, ordinal, ContentPart.Parser));
            }
        }

        return parts;
    }

    private static async IAsyncEnumerable<List<StoredEntry>> Chunk(
        IAsyncEnumerable<StoredEntry> stored, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunk = new List<StoredEntry>(ChunkLength);
        await foreach (var entry in stored.WithCancellation(cancellationToken))
        {
            chunk.Add(entry);
            if (chunk.Count == ChunkLength)
            {
                yield return chunk;
                chunk = new List<StoredEntry>(ChunkLength);
            }
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }
}
