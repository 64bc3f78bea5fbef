using Google.Protobuf;

namespace InfoShareHub.Ledger.Keys;

/// <summary>A key that opens boxes, with its id. Hides itself in text.</summary>
internal sealed class DataKey
{
    private readonly SecretBytes _secret;

    internal DataKey(DataKeyId id, ReadOnlySpan<byte> secret)
    {
        Id = id;
        secret.CopyTo(_secret);
    }

    /// <summary>What boxes name it by.</summary>
    public DataKeyId Id { get; }

    internal ReadOnlySpan<byte> Secret => _secret;

    /// <summary>The id as a box carries it.</summary>
    internal ByteString IdBytes()
    {
        var bytes = new byte[DataKeyId.Bytes];
        Id.Write(bytes);
        return UnsafeByteOperations.UnsafeWrap(bytes);
    }

    /// <summary>Only the id.</summary>
    public override string ToString() => $"data key {Id}";
}
