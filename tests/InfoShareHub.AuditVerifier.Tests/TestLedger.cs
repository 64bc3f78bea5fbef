using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using InfoShareHub.Audit;
using InfoShareHub.Ledger;
using InfoShareHub.V1;

namespace InfoShareHub.AuditVerifier.Tests;

// A small ledger as a hub would write it, with everything in the open so that a forger can change it: stored entries, the leaves an export
// carries, a checkpoint for each batch.
internal sealed class TestLedger : IDisposable
{
    public const string Origin = "infoshare.example/ledger/test/epoch/1";
    public const int BatchEntries = 4;

    private static readonly string[] Agencies = ["hub", "police", "health", "police", "social", "education", "police"];
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private TestLedger(int count, string origin)
    {
        Signer = new NoteSigner(origin, _key);
        Stored = [.. Enumerable.Range(0, count).Select(index => NewEntry(index, Agencies[index % Agencies.Length]).ToByteArray())];
        Relink(0);
        Sign(Signer);
    }

    public NoteSigner Signer { get; }

    public List<byte[]> Stored { get; }

    public List<byte[]> Leaves { get; private set; } = [];

    public List<(int Size, string Note)> Closings { get; private set; } = [];

    public string Head { get; set; } = "";

    public static TestLedger Of(int count) => new(count, Origin);

    public static TestLedger Of(int count, string origin) => new(count, origin);

    public static Entry NewEntry(int index, string agency) => new()
    {
        Format = 1,
        OldestReader = 1,
        Index = (ulong)index,
        WallTimeUs = 1_700_000_000_000_000 + index,
        LedgerTimeUs = 1_700_000_000_000_000 + index,
        Agency = agency,
        Boxes = { NewBox(BoxReader.Caller, index, 128), NewBox(BoxReader.Hub, index, 8192) },
    };

    // Gives indexes, sequences and previous hashes from an entry on, as the hub does.
    public void Relink(int from)
    {
        var last = new Dictionary<string, Entry>(StringComparer.Ordinal);
        var leaves = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var index = 0; index < Stored.Count; index++)
        {
            var entry = Entry.Parser.ParseFrom(Stored[index]);
            if (index >= from)
            {
                entry.Index = (ulong)index;
                entry.AgencySequence = last.TryGetValue(entry.Agency, out var previous) ? previous.AgencySequence + 1 : 1;
                entry.AgencyPrevious = ByteString.CopyFrom(leaves.GetValueOrDefault(entry.Agency, []));
                Stored[index] = entry.ToByteArray();
            }

            last[entry.Agency] = entry;
            leaves[entry.Agency] = LeafHash.OfEntry(Stored[index]).ToArray();
        }
    }

    public void Sign(NoteSigner signer)
    {
        Leaves = [.. Stored.Select(stored => LeafHash.OfEntry(stored).ToArray())];
        var tree = TreeOf(Stored.Count);
        Closings =
        [
            .. Enumerable.Range(1, Stored.Count)
                .Where(size => size % BatchEntries == 0 || size == Stored.Count)
                .Select(size => (size, NoteAt(size, signer, tree))),
        ];
        Head = Closings[^1].Note;
    }

    public string NoteAt(int size) => NoteAt(size, Signer, TreeOf(size));

    public MerkleTree Tree() => TreeOf(Stored.Count);

    // The batches as a hub hands them to its store.
    public IEnumerable<LedgerBatch> Batches()
    {
        var from = 0;
        foreach (var (size, note) in Closings)
        {
            yield return new LedgerBatch(
                (ulong)from,
                [.. Stored[from..size].Select(static stored => (ReadOnlyMemory<byte>)stored)],
                [new NewDataKey(SHA256.HashData(Stored[from]).AsMemory(0, 16), new byte[60])],
                Encoding.UTF8.GetBytes(note));
            from = size;
        }
    }

    public EntryReceipt ReceiptOf(int index, int size)
    {
        var tree = TreeOf(size);
        return new EntryReceipt((ulong)index, tree.Leaf((ulong)index), tree.InclusionProof((ulong)index, (ulong)size), NoteAt(size));
    }

    // Changes one byte of the second box's ciphertext: what only hashes can notice.
    public void Flip(int index) => Change(index, entry =>
    {
        var ciphertext = entry.Boxes[1].Ciphertext.ToByteArray();
        ciphertext[^1] ^= 1;
        entry.Boxes[1].Ciphertext = ByteString.CopyFrom(ciphertext);
    });

    public void Change(int index, Action<Entry> change)
    {
        var entry = Entry.Parser.ParseFrom(Stored[index]);
        change(entry);
        Stored[index] = entry.ToByteArray();
    }

    public void Dispose() => _key.Dispose();

    private static Box NewBox(BoxReader reader, int index, int padded)
    {
        var seed = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(seed, index);
        BinaryPrimitives.WriteInt32BigEndian(seed.AsSpan(4), (int)reader);
        var noise = SHA256.HashData(seed);
        var ciphertext = new byte[padded + 16];
        for (var at = 0; at < ciphertext.Length; at++)
            ciphertext[at] = (byte)(noise[at % 32] ^ at);

        return new Box
        {
            Reader = reader,
            KeyId = ByteString.CopyFrom(noise, 0, 16),
            Nonce = ByteString.CopyFrom(noise, 16, 12),
            Ciphertext = ByteString.CopyFrom(ciphertext),
        };
    }

    private static string NoteAt(int size, NoteSigner signer, MerkleTree tree) =>
        signer.Sign(new Checkpoint(signer.VerifierKey.Name, (ulong)size, tree.Root((ulong)size))).Format();

    private MerkleTree TreeOf(int size)
    {
        var tree = new MerkleTree();
        foreach (var stored in Stored.Take(size))
            tree.Append(LeafHash.OfEntry(stored));

        return tree;
    }
}
