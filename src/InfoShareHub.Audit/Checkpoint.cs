using System.Globalization;

namespace InfoShareHub.Audit;

/// <summary>What a ledger says of itself at one size (C2SP tlog-checkpoint, "Note text"). Says nothing until a signature over it is verified.</summary>
/// <param name="Origin">Which ledger, and which epoch of it; also the name of the key that signs.</param>
/// <param name="Size">Number of entries.</param>
/// <param name="Root">Root of the Merkle tree over exactly these entries.</param>
public sealed record Checkpoint(string Origin, ulong Size, TreeHash Root)
{
    private const int MaxOriginCharacters = 256;

    /// <summary>
    /// Reads a note's text: origin, decimal size, Base64 root, each ended by a newline and nothing else. Extension lines, which the specification allows and
    /// advises against, are refused: the hub signs none, and nobody could check what they claim.
    /// </summary>
    public static bool TryParse(string text, out Checkpoint checkpoint)
    {
        checkpoint = new Checkpoint("", 0, default);
        var lines = text.Split('\n');
        if (lines.Length != 4 || lines[3].Length != 0)
            return false;

        if (!IsOrigin(lines[0]) || !TryParseSize(lines[1], out var size))
            return false;

        if (!StrictBase64.TryDecode(lines[2], out var bytes) || !TreeHash.TryRead(bytes, out var root))
            return false;

        checkpoint = new Checkpoint(lines[0], size, root);
        return true;
    }

    /// <summary>Whether a text can be an origin: 1 to 256 characters, no spaces, no control characters, no plus sign, so that it can name a key as well.</summary>
    public static bool IsOrigin(string origin) => origin.Length <= MaxOriginCharacters && SignedNote.IsKeyName(origin);

    /// <summary>The note's text, as it is signed.</summary>
    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");

    private static bool TryParseSize(string line, out ulong size)
    {
        return ulong.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out size)
            && (line[0] != '0' || line.Length == 1);
    }
}
