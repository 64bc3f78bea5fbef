using System.Buffers.Binary;

namespace InfoShareHub.Hub.Tests.Edge;

/// <summary>Bytes of HTTP/2 (RFC 9113), for what no proper client sends.</summary>
internal static class Http2Frames
{
    public static readonly byte[] Preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray();

    public static byte[] Frame(byte type, byte flags, int stream, params ReadOnlySpan<byte> payload)
    {
        var frame = new byte[9 + payload.Length];
        frame[0] = (byte)(payload.Length >> 16);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(1), (ushort)payload.Length);
        frame[3] = type;
        frame[4] = flags;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), stream);
        payload.CopyTo(frame.AsSpan(9));
        return frame;
    }

    public static byte[] Settings() => Frame(0x4, 0, 0);

    public static byte[] Ping() => Frame(0x6, 0, 0, new byte[8]);

    public static byte[] Data(int stream, byte flags, params ReadOnlySpan<byte> payload) => Frame(0x0, flags, stream, payload);
}
