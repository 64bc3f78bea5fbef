using System.Buffers;

namespace Grpc.Core;

/// <summary>Where a serializer puts one message: all at once with <see cref="Complete(byte[])"/>, or in pieces that <see cref="Complete()"/> ends.</summary>
public abstract class SerializationContext
{
    public virtual void Complete(byte[] payload) => throw new NotSupportedException("This transport does not take messages in this form.");

    public virtual IBufferWriter<byte> GetBufferWriter() => throw new NotSupportedException("This transport does not take messages in this form.");

    /// <summary>Announces how many bytes will be written, before the writer is asked for.</summary>
    public virtual void SetPayloadLength(int payloadLength)
    {
        // A hint: a transport that has no use for it may ignore it.
    }

    public virtual void Complete() => throw new NotSupportedException("This transport does not take messages in this form.");
}
