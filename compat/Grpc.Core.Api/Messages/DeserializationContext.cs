using System.Buffers;

namespace Grpc.Core;

/// <summary>Where a deserializer finds one message. The bytes may be asked for once, and only while the deserializer runs.</summary>
public abstract class DeserializationContext
{
    public abstract int PayloadLength { get; }

    public virtual byte[] PayloadAsNewBuffer() => throw new NotSupportedException("This transport does not give messages in this form.");

    public virtual ReadOnlySequence<byte> PayloadAsReadOnlySequence() => throw new NotSupportedException("This transport does not give messages in this form.");
}
