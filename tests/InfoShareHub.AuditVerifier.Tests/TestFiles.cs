using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Google.Protobuf;
using InfoShareHub.Audit;
using InfoShareHub.AuditVerifier.Sources;
using InfoShareHub.V1;

namespace InfoShareHub.AuditVerifier.Tests;

// Writes what hubs and clients write: exports, ledger folders, anchors, receipts.
internal sealed class TestFiles : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("infoshare-verifier-").FullName;

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string Key(TestLedger ledger) => Write("checkpoint.pub", ledger.Signer.VerifierKey.Format() + "\n");

    public string Export(TestLedger ledger) => Export(ledger, [.. Enumerable.Range(0, ledger.Stored.Count)]);

    // The indexes say which stored entry stands at each place, under its own number.
    public string Export(TestLedger ledger, IReadOnlyList<int> order) =>
        Export(ledger, order.Select(index => new ExportedEntry
        {
            Index = (ulong)index,
            Stored = ByteString.CopyFrom(ledger.Stored[index]),
            LeafHash = ByteString.CopyFrom(ledger.Leaves[index]),
        }));

    public string Export(TestLedger ledger, IEnumerable<ExportedEntry> entries) =>
        Export(new ExportHead { Checkpoint = ledger.Head, FromIndex = 0, ToIndex = (ulong)ledger.Stored.Count }, entries);

    // A part, with what makes it provable by itself.
    public string Export(TestLedger ledger, Range part)
    {
        var (from, count) = part.GetOffsetAndLength(ledger.Stored.Count);
        var tree = ledger.Tree();
        var head = new ExportHead
        {
            Checkpoint = ledger.Head,
            FromIndex = (ulong)from,
            ToIndex = (ulong)(from + count),
            Before = { tree.Cover(0, (ulong)from).Select(static hash => ByteString.CopyFrom(hash.Bytes)) },
            After = { tree.Cover((ulong)(from + count), tree.Count).Select(static hash => ByteString.CopyFrom(hash.Bytes)) },
        };
        return Export(head, Enumerable.Range(from, count).Select(index => new ExportedEntry
        {
            Index = (ulong)index,
            Stored = ByteString.CopyFrom(ledger.Stored[index]),
            LeafHash = ByteString.CopyFrom(ledger.Leaves[index]),
        }));
    }

    public string Export(ExportHead head, IEnumerable<ExportedEntry> entries)
    {
        var path = Path.Combine(Folder, "ledger.export");
        using var file = File.Create(path);
        file.Write(ExportSource.Magic);
        new ExportResponse { Head = head }.WriteDelimitedTo(file);
        foreach (var entry in entries)
            new ExportResponse { Entry = entry }.WriteDelimitedTo(file);

        return path;
    }

    // Two segments when there are more than eight entries, so that both the first and a further one are read.
    public string LedgerFolder(TestLedger ledger)
    {
        var segments = Directory.CreateDirectory(Path.Combine(Folder, "ledger", "segments")).FullName;
        var split = ledger.Closings.Select(static closing => closing.Size).FirstOrDefault(static size => size >= 8);
        WriteSegment(segments, ledger, 0, split);
        if (split < ledger.Stored.Count)
            WriteSegment(segments, ledger, split, ledger.Stored.Count);

        return Path.Combine(Folder, "ledger");
    }

    public string LastSegment() => Directory.GetFiles(Path.Combine(Folder, "ledger", "segments")).Order(StringComparer.Ordinal).Last();

    public string Anchor(string note, int size)
    {
        var path = Path.Combine(Folder, "anchor");
        var slots = new byte[2 * 4096];
        WriteSlot(slots.AsSpan(4096), 1, 0, []);
        WriteSlot(slots, 2, (ulong)size, Encoding.UTF8.GetBytes(note));
        File.WriteAllBytes(path, slots);
        return path;
    }

    public string Receipts(params EntryReceipt[] receipts) => Write("receipts.jsonl", string.Concat(receipts.Select(receipt => new Receipt
    {
        Index = receipt.Index,
        LeafHash = ByteString.CopyFrom(receipt.Leaf.ToArray()),
        InclusionProof = { receipt.InclusionProof.Select(hash => ByteString.CopyFrom(hash.ToArray())) },
        Checkpoint = receipt.Checkpoint,
    } + "\n")));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public static void WriteFrame(ArrayBufferWriter<byte> output, byte kind, ulong index, ReadOnlySpan<byte> payload)
    {
        var frame = output.GetSpan(17 + payload.Length)[..(17 + payload.Length)];
        BinaryPrimitives.WriteInt32BigEndian(frame, payload.Length);
        frame[8] = kind;
        BinaryPrimitives.WriteUInt64BigEndian(frame[9..], index);
        payload.CopyTo(frame[17..]);
        BinaryPrimitives.WriteUInt32BigEndian(frame[4..], Crc32C.Of(frame[..4], frame[8..]));
        output.Advance(frame.Length);
    }

    private static void WriteSegment(string folder, TestLedger ledger, int from, int to)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write("ISHSEG1\n"u8);
        var first = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(first, (ulong)from);
        output.Write(first);
        for (var index = from; index < to; index++)
        {
            WriteFrame(output, LedgerFrame.Entry, (ulong)index, ledger.Stored[index]);
            foreach (var (size, note) in ledger.Closings.Where(closing => closing.Size == index + 1))
                WriteFrame(output, LedgerFrame.Closing, (ulong)size, [.. new byte[8], .. Encoding.UTF8.GetBytes(note)]);
        }

        File.WriteAllBytes(Path.Combine(folder, from.ToString("D20", CultureInfo.InvariantCulture) + ".log"), output.WrittenSpan);
    }

    private static void WriteSlot(Span<byte> slot, ulong turn, ulong size, ReadOnlySpan<byte> note)
    {
        BinaryPrimitives.WriteUInt64BigEndian(slot, turn);
        BinaryPrimitives.WriteUInt64BigEndian(slot[8..], size);
        BinaryPrimitives.WriteInt32BigEndian(slot[16..], note.Length);
        note.CopyTo(slot[24..]);
        BinaryPrimitives.WriteUInt32BigEndian(slot[20..], Crc32C.Of(slot[..20], note));
    }
}
