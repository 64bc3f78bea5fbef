using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Entries;

/// <summary>Seals messages into boxes and opens them, as <c>entry.proto</c> says. A box opens only where it was sealed: in that ledger, entry and place. Any thread.</summary>
internal sealed class BoxCodec : IDisposable
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _ledgerId;

    // As many as there were threads at work at one time.
    private readonly ConcurrentBag<BoxBench> _benches = [];

    /// <summary>For one ledger.</summary>
    /// <param name="ledgerId">As in genesis; part of what every box is bound to.</param>
    public BoxCodec(string ledgerId) => _ledgerId = [.. Encoding.UTF8.GetBytes(ledgerId), 0];

    /// <summary>Seals a message as the box at <paramref name="ordinal"/> of the entry at <paramref name="index"/>.</summary>
    public Box Seal(DataKey key, BoxReader reader, ulong index, int ordinal, IMessage message)
    {
        var messageBytes = message.CalculateSize();
        var bucket = BoxPadding.BucketFor(messageBytes);
        var bench = Take();
        try
        {
            var plaintext = bench.RoomFor(bucket);
            BinaryPrimitives.WriteInt32BigEndian(plaintext, messageBytes);
            message.WriteTo(plaintext.Slice(BoxPadding.PrefixBytes, messageBytes));

            // One piece of memory for all three: nonce, ciphertext, tag.
            var sealedBytes = new byte[NonceBytes + bucket + TagBytes];
            bench.DrawNonce(sealedBytes.AsSpan(..NonceBytes));
            Encrypt(bench, key, reader, plaintext, sealedBytes, Bind(bench, index, ordinal, reader));
            return new Box
            {
                Reader = reader,
                KeyId = key.IdBytes(),
                Nonce = UnsafeByteOperations.UnsafeWrap(sealedBytes.AsMemory(..NonceBytes)),
                Ciphertext = UnsafeByteOperations.UnsafeWrap(sealedBytes.AsMemory(NonceBytes..)),
            };
        }
        finally
        {
            PutBack(bench, bucket);
        }
    }

    /// <summary>Opens the box at <paramref name="ordinal"/> of the entry at <paramref name="index"/>.</summary>
    /// <exception cref="LedgerCorruptException">The box is damaged, sealed with another key, or was sealed for another place.</exception>
    public T Open<T>(DataKey key, Box box, ulong index, int ordinal, MessageParser<T> parser)
        where T : IMessage<T>
    {
        var bucket = box.Ciphertext.Length - TagBytes;
        if (box.Nonce.Length != NonceBytes || bucket < BoxPadding.PrefixBytes)
            throw Damaged(index, ordinal);

        var bench = Take();
        try
        {
            var plaintext = bench.RoomFor(bucket);
            Decrypt(bench, key, box, plaintext, Bind(bench, index, ordinal, box.Reader));
            var length = BinaryPrimitives.ReadInt32BigEndian(plaintext);
            return length >= 0 && length <= bucket - BoxPadding.PrefixBytes
                ? parser.ParseFrom(plaintext.Slice(BoxPadding.PrefixBytes, length))
                : throw Damaged(index, ordinal);
        }
        catch (Exception error) when (error is AuthenticationTagMismatchException or InvalidProtocolBufferException)
        {
            throw Damaged(index, ordinal);
        }
        finally
        {
            PutBack(bench, bucket);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_benches.TryTake(out var bench))
            bench.Dispose();
    }

    private static void Encrypt(
        BoxBench bench, DataKey key, BoxReader reader, ReadOnlySpan<byte> plaintext, Span<byte> sealedBytes, ReadOnlySpan<byte> binding)
    {
        var once = OnceCipher(key, reader);
        try
        {
            (once ?? bench.CipherOf(key, TagBytes)).Encrypt(
                sealedBytes[..NonceBytes], plaintext, sealedBytes[NonceBytes..^TagBytes], sealedBytes[^TagBytes..], binding);
        }
        finally
        {
            once?.Dispose();
        }
    }

    private static void Decrypt(BoxBench bench, DataKey key, Box box, Span<byte> plaintext, ReadOnlySpan<byte> binding)
    {
        var once = OnceCipher(key, box.Reader);
        var ciphertext = box.Ciphertext.Span;
        try
        {
            (once ?? bench.CipherOf(key, TagBytes)).Decrypt(
                box.Nonce.Span, ciphertext[..^TagBytes], ciphertext[^TagBytes..], plaintext, binding);
        }
        finally
        {
            once?.Dispose();
        }
    }

    // A content key opens one box: keeping its cipher would drive out those that open thousands, and would outlive the key's erasure.
    private static AesGcm? OnceCipher(DataKey key, BoxReader reader) => reader == BoxReader.Owner ? new AesGcm(key.Secret, TagBytes) : null;

    private static LedgerCorruptException Damaged(ulong index, int ordinal) =>
        new(index, $"box {ordinal} of entry {index} is damaged, or was sealed with another key or for another place");

    private ReadOnlySpan<byte> Bind(BoxBench bench, ulong index, int ordinal, BoxReader reader)
    {
        var binding = bench.AssociatedData(_ledgerId.Length + sizeof(ulong) + sizeof(int) + sizeof(int));
        _ledgerId.CopyTo(binding);
        var place = binding[_ledgerId.Length..];
        BinaryPrimitives.WriteUInt64BigEndian(place, index);
        BinaryPrimitives.WriteInt32BigEndian(place[sizeof(ulong)..], ordinal);
        BinaryPrimitives.WriteInt32BigEndian(place[(sizeof(ulong) + sizeof(int))..], (int)reader);
        return binding;
    }

    private BoxBench Take() => _benches.TryTake(out var bench) ? bench : new BoxBench();

    private void PutBack(BoxBench bench, int bytes)
    {
        bench.Clear(bytes);
        _benches.Add(bench);
    }
}
