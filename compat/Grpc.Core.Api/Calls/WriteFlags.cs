namespace Grpc.Core;

/// <summary>Wishes about how one message is written.</summary>
[Flags]
public enum WriteFlags
{
    /// <summary>The message may wait for others before it is sent.</summary>
    BufferHint = 0x1,

    /// <summary>The message is sent as it is, even where the call compresses.</summary>
    NoCompress = 0x2,
}
