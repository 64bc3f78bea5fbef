using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf;
using InfoShareHub.Ledger.Entries;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.Tests.Keys;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Entries;

public sealed class BoxCodecTests : IDisposable
{
    private readonly BoxCodec _codec = new("test-ledger");
    private readonly DataKey _key = InventedKeys.NewRing().Create(out _);

    public void Dispose() => _codec.Dispose();

    [Fact]
    public void Any_message_comes_back_from_its_box_whoever_reads_it() => Prop.ForAll<NonNull<string>, ulong, NonNegativeInt>(
        (text, index, ordinal) =>
        {
            var box = Seal(text.Get, ReaderOf(ordinal.Get), index, ordinal.Get);

            return Open(box, index, ordinal.Get) == Printable(text.Get);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_box_has_a_size_from_the_set_and_a_nonce_of_its_own() => Prop.ForAll<NonNegativeInt>(length =>
    {
        var (one, other) = (Seal(new string('x', length.Get * 50), BoxReader.Hub, 1, 0), Seal(new string('x', length.Get * 50), BoxReader.Hub, 1, 0));
        var bucket = one.Ciphertext.Length - 16;

        return one.Nonce.Length == 12 && one.Nonce != other.Nonce && one.Ciphertext != other.Ciphertext
            && (bucket is 128 or 256 or 512 or 1024 or 2048 or 4096 || bucket % 4096 == 0);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(BoxReader.Hub)]
    [InlineData(BoxReader.Owner)]
    public void A_box_opens_only_where_it_was_sealed(BoxReader reader)
    {
        var box = Seal("told to one", reader, index: 7, ordinal: 2);
        var elsewhere = new Box(box) { Reader = BoxReader.Mash };

        Assert.Equal(7UL, Assert.Throws<LedgerCorruptException>(() => Open(box, index: 7, ordinal: 1)).Index);
        Assert.Throws<LedgerCorruptException>(() => Open(box, index: 8, ordinal: 2));
        Assert.Throws<LedgerCorruptException>(() => Open(elsewhere, index: 7, ordinal: 2));
        using var otherLedger = new BoxCodec("test-ledger-2");
        Assert.Throws<LedgerCorruptException>(() => otherLedger.Open(_key, box, 7, 2, CallerOutcome.Parser));
    }

    [Fact]
    public void A_box_does_not_open_with_another_key()
    {
        var box = Seal("told to one", BoxReader.Hub, 7, 2);
        var otherKey = InventedKeys.NewRing().Create(out _);

        Assert.Throws<LedgerCorruptException>(() => _codec.Open(otherKey, box, 7, 2, CallerOutcome.Parser));
    }

    [Fact]
    public void A_box_with_any_bit_changed_does_not_open()
    {
        var box = Seal("told to one", BoxReader.Hub, 7, 2);
        var bytes = box.Ciphertext.ToByteArray();
        for (var bit = 0; bit < bytes.Length * 8; bit += 3)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            var changed = new Box(box) { Ciphertext = ByteString.CopyFrom(bytes) };

            Assert.Throws<LedgerCorruptException>(() => Open(changed, 7, 2));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Theory]
    [InlineData(12, 0)]
    [InlineData(12, 19)]
    [InlineData(0, 144)]
    [InlineData(13, 144)]
    public void What_is_no_box_is_refused(int nonceBytes, int ciphertextBytes)
    {
        var box = new Box { Nonce = ByteString.CopyFrom(new byte[nonceBytes]), Ciphertext = ByteString.CopyFrom(new byte[ciphertextBytes]) };

        Assert.Throws<LedgerCorruptException>(() => Open(box, 0, 0));
    }

    [Fact]
    public void The_published_format_opens_it_without_our_code()
    {
        var box = Seal("told to one", BoxReader.Auditor, index: 0x0102030405060708, ordinal: 9);
        var binding = (byte[])[.. "test-ledger"u8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 9, 0, 0, 0, (byte)BoxReader.Auditor];
        var plaintext = new byte[box.Ciphertext.Length - 16];

        using var cipher = new AesGcm(_key.Secret, 16);
        cipher.Decrypt(box.Nonce.Span, box.Ciphertext.Span[..^16], box.Ciphertext.Span[^16..], plaintext, binding);

        var length = BinaryPrimitives.ReadInt32BigEndian(plaintext);
        Assert.Equal("told to one", CallerOutcome.Parser.ParseFrom(plaintext.AsSpan(4, length)).SubmissionId);
        Assert.All(plaintext[(4 + length)..], value => Assert.Equal(0, value));
    }

    [Fact]
    public void Boxes_of_more_keys_than_are_kept_at_hand_open_all_the_same()
    {
        var ring = InventedKeys.NewRing();
        var sealedBoxes = Enumerable.Range(0, 100)
            .Select(_ => ring.Create(out var _))
            .Select(key => (Key: key, Box: _codec.Seal(key, BoxReader.Caller, 1, 0, new CallerOutcome { SourceId = key.Id.ToString() })))
            .ToList();

        Assert.All(
            sealedBoxes.Concat(sealedBoxes),
            pair => Assert.Equal(pair.Key.Id.ToString(), _codec.Open(pair.Key, pair.Box, 1, 0, CallerOutcome.Parser).SourceId));
    }

    [Fact]
    public async Task Many_threads_may_seal_and_open_at_once()
    {
        var work = Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            for (var round = 0; round < 500; round++)
            {
                var text = $"{worker} {round}";
                Assert.Equal(text, Open(Seal(text, BoxReader.Hub, (ulong)round, worker), (ulong)round, worker));
            }
        }));

        await Task.WhenAll(work);
    }

    [Fact]
    public void A_box_does_not_hold_what_was_sealed()
    {
        var box = Seal("Zebedee Inventedson", BoxReader.Owner, 0, 0);

        Assert.Equal(-1, box.ToByteArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes("Zebedee")));
    }

    private static BoxReader ReaderOf(int value) => (BoxReader)((value % 6) + 1);

    private Box Seal(string text, BoxReader reader, ulong index, int ordinal) =>
        _codec.Seal(_key, reader, index, ordinal, new CallerOutcome { SubmissionId = Printable(text) });

    private string Open(Box box, ulong index, int ordinal) => _codec.Open(_key, box, index, ordinal, CallerOutcome.Parser).SubmissionId;

    // Half a surrogate pair is no text in a protobuf message.
    private static string Printable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
