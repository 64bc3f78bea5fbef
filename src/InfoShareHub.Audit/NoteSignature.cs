using System.Buffers.Binary;

namespace InfoShareHub.Audit;

/// <summary>One signature line of a note (C2SP signed-note, "Signatures").</summary>
/// <param name="Name">Name of the key.</param>
/// <param name="KeyId">First four bytes of the key's hash, big-endian; with the name it says which key and which algorithm.</param>
/// <param name="Signature">What the key made of the note's text.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Signature)
{
    private const string Prefix = "\u2014 ";
    private const int KeyIdBytes = 4;

    /// <summary>The line without its newline.</summary>
    public string ToLine()
    {
        var blob = new byte[KeyIdBytes + Signature.Length];
        BinaryPrimitives.WriteUInt32BigEndian(blob, KeyId);
        Signature.Span.CopyTo(blob.AsSpan(KeyIdBytes));
        return $"{Prefix}{Name} {Convert.ToBase64String(blob)}";
    }

    internal static bool TryParse(string line, out NoteSignature signature)
    {
        signature = new NoteSignature("", 0, default);
        if (!line.StartsWith(Prefix, StringComparison.Ordinal))
            return false;

        var parts = line[Prefix.Length..].Split(' ');
        if (parts.Length != 2 || !SignedNote.IsKeyName(parts[0]))
            return false;

        if (!StrictBase64.TryDecode(parts[1], out var blob) || blob.Length <= KeyIdBytes)
            return false;

        signature = new NoteSignature(parts[0], BinaryPrimitives.ReadUInt32BigEndian(blob), blob.AsMemory(KeyIdBytes));
        return true;
    }
}
