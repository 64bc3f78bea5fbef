using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace InfoShareHub.Ledger.Files;

/// <summary>The payload of a closing frame: how long the key log was with this batch's keys (8 bytes), then the checkpoint.</summary>
/// <param name="KeyLogBytes">Key log bytes that are durable with this batch; what lies beyond belongs to no batch.</param>
/// <param name="Checkpoint">Signed note over the ledger with this batch.</param>
internal sealed record BatchClosing(long KeyLogBytes, ReadOnlyMemory<byte> Checkpoint)
{
    public static BatchClosing OfNothing { get; } = new(0, ReadOnlyMemory<byte>.Empty);

    public static bool TryRead(ReadOnlyMemory<byte> payload, [NotNullWhen(true)] out BatchClosing? closing)
    {
        closing = null;
        if (payload.Length < sizeof(long))
            return false;

        closing = new BatchClosing(BinaryPrimitives.ReadInt64BigEndian(payload.Span), payload[sizeof(long)..].ToArray());
        return true;
    }

    public void Write(ArrayBufferWriter<byte> output, ulong size)
    {
        var payload = new byte[sizeof(long) + Checkpoint.Length];
        BinaryPrimitives.WriteInt64BigEndian(payload, KeyLogBytes);
        Checkpoint.CopyTo(payload.AsMemory(sizeof(long)));
        Frame.Write(output, FrameKind.Closing, size, payload);
    }
}
