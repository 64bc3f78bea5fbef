using System.Runtime.CompilerServices;
using Google.Protobuf;
using InfoShareHub.V1;

namespace InfoShareHub.AuditVerifier.Sources;

/// <summary>An export file: the letters <c>ISHEXP01</c> and a newline, then ExportResponse messages, each after its length as a varint; the head first.</summary>
internal sealed class ExportSource : LogSource
{
    public const int MaxMessageBytes = 64 * 1024 * 1024;
    private const int BufferBytes = 1024 * 1024;

    private readonly string _path;
    private byte[] _buffer = new byte[64 * 1024];

    public ExportSource(string path)
    {
        _path = path;
    }

    public static ReadOnlySpan<byte> Magic => "ISHEXP01\n"u8;

    public override string Description => $"export `{_path}`";

    public override async IAsyncEnumerable<Piece> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var file = Open();
        var head = ReadHead(file);
        if (head.FromIndex > 0)
            yield return new Piece.Start(head.FromIndex, [.. head.Before.Select(static hash => hash.Memory)]);

        yield return new Piece.Head(ByteString.CopyFromUtf8(head.Checkpoint).Memory);

        for (var next = head.FromIndex; ; next++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var length = ReadLength(file);
            if (length is null && next == head.ToIndex)
                break;

            var piece = length is { } known && next < head.ToIndex ? ReadEntry(file, known, next) : Ended(next, head.ToIndex);
            yield return piece;
            if (piece is Piece.Fault)
                yield break;
        }

        yield return new Piece.Rest([.. head.After.Select(static hash => hash.Memory)]);
    }

    private static Piece.Fault Ended(ulong next, ulong end) => next < end
        ? Fault(ExitCode.RolledBack, next, $"the export ends before it, and its head promises {end} entries")
        : Fault(ExitCode.Tampered, next, $"the export goes on behind its end, which its head puts at {end} entries");

    private static Piece.Fault Fault(ExitCode kind, ulong next, string message) => new(Finding.At(kind, next, message));

    private static int? ReadLength(BufferedStream file)
    {
        var value = 0L;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = file.ReadByte();
            if (next < 0)
                return null;

            value |= (long)(next & 0x7F) << shift;
            if (next < 0x80)
                return value <= MaxMessageBytes ? (int)value : -1;
        }

        return -1;
    }

    private ExportHead ReadHead(BufferedStream file)
    {
        var magic = new byte[Magic.Length];
        if (file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length || !Magic.SequenceEqual(magic))
            throw new UnreadableException($"`{_path}` is not an export of a ledger");

        if (ReadLength(file) is { } length && ReadMessage(file, length)?.Head is { } head)
            return head;

        throw new UnreadableException($"`{_path}` does not begin with the head of an export");
    }

    private Piece ReadEntry(BufferedStream file, int length, ulong next)
    {
        if (length < 0)
            return Fault(ExitCode.Tampered, next, "the length of an exported message is damaged");

        if (ReadMessage(file, length) is not { } message)
        {
            return file.Position == file.Length
                ? Fault(ExitCode.RolledBack, next, $"the export breaks off within entry {next}")
                : Fault(ExitCode.Tampered, next, "an exported message cannot be parsed");
        }

        return message.Entry is { } entry
            ? new Piece.Stored(entry.Index, entry.Stored.Memory, entry.LeafHash.Memory)
            : Fault(ExitCode.Tampered, next, "an exported message is not an entry");
    }

    private ExportResponse? ReadMessage(BufferedStream file, int length)
    {
        if (length < 0)
            return null;

        if (_buffer.Length < length)
            _buffer = new byte[length];

        if (file.ReadAtLeast(_buffer.AsSpan(0, length), length, throwOnEndOfStream: false) < length)
            return null;

        try
        {
            return ExportResponse.Parser.ParseFrom(_buffer, 0, length);
        }
        catch (InvalidProtocolBufferException)
        {
            return null;
        }
    }

    private BufferedStream Open()
    {
        try
        {
            return new BufferedStream(new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0), BufferBytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException($"cannot read `{_path}`", error);
        }
    }
}
