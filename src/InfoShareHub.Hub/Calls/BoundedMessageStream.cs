using Grpc.Core;

namespace InfoShareHub.Hub.Calls;

/// <summary>Reads one decompressed message, and ends the call once it turns out longer than the limit or not to be decompressible.</summary>
internal sealed class BoundedMessageStream(Stream message, int maxBytes) : Stream
{
    private int _taken;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _taken;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        // One byte more than is left is asked for, never more: it says whether the message goes on, and nothing is decompressed beyond it.
        int wanted = Math.Min(buffer.Length, maxBytes - _taken + 1);
        int read = ReadFrom(buffer[..wanted]);
        _taken += read;
        return _taken <= maxBytes ? read : throw new RpcException(new Status(StatusCode.ResourceExhausted, $"a message has more than {maxBytes} bytes after decompression"));
    }

    public override void Flush()
    {
        // Nothing is ever written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            message.Dispose();
        base.Dispose(disposing);
    }

    private int ReadFrom(Span<byte> buffer)
    {
        try
        {
            return message.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, "a compressed message cannot be decompressed"));
        }
    }
}
