using System.Text;
using System.Text.Unicode;

namespace InfoShareHub.Audit;

/// <summary>
/// A text with signatures under it (C2SP signed-note, "Format"). Parsing shows only that the form is right; the text MUST be ignored until a
/// <see cref="NoteVerifier"/> has accepted it.
/// </summary>
/// <param name="Text">The signed text, its last newline included.</param>
/// <param name="Signatures">One or more, in the order of their lines.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>Longest note that is parsed, in bytes of UTF-8: far above a checkpoint with every witness the specification asks for.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>Most signature lines that are parsed; the specification asks for at least 16.</summary>
    public const int MaxSignatures = 64;

    /// <summary>
    /// Reads a note in exactly the specified form: valid UTF-8, no control characters but newlines, a text that ends in a newline, a blank line, then only
    /// well-formed signature lines, each with its newline.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out SignedNote note)
    {
        note = new SignedNote("", []);
        return utf8.Length <= MaxBytes && Utf8.IsValid(utf8) && TryParse(Encoding.UTF8.GetString(utf8), out note);
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out SignedNote)"/>
    public static bool TryParse(string text, out SignedNote note)
    {
        note = new SignedNote("", []);
        if (text.Length > MaxBytes || text.Any(c => c < ' ' && c != '\n'))
            return false;

        // The last blank line ends the text: the text itself may hold blank lines.
        var end = text.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end <= 0 || !text.EndsWith('\n'))
            return false;

        var lines = text[(end + 2)..].Split('\n');
        if (lines.Length < 2 || lines.Length - 1 > MaxSignatures)
            return false;

        var signatures = new List<NoteSignature>(lines.Length - 1);
        foreach (var line in lines.AsSpan(0, lines.Length - 1))
        {
            if (!NoteSignature.TryParse(line, out var signature))
                return false;

            signatures.Add(signature);
        }

        note = new SignedNote(text[..(end + 1)], signatures);
        return true;
    }

    /// <summary>Whether a text can name a key: not empty, no Unicode spaces, no control characters, no plus sign, no half characters.</summary>
    public static bool IsKeyName(string name) =>
        name.Length > 0 && name.EnumerateRunes().All(IsNameRune);

    /// <summary>The same text with one more signature line: how a witness adds its own.</summary>
    public SignedNote With(NoteSignature signature) => this with { Signatures = [.. Signatures, signature] };

    /// <summary>The note as it is stored and sent.</summary>
    public string Format()
    {
        var builder = new StringBuilder(Text).Append('\n');
        foreach (var signature in Signatures)
            builder.Append(signature.ToLine()).Append('\n');

        return builder.ToString();
    }

    // A lone half of a surrogate pair is enumerated as the replacement character, which names nothing.
    private static bool IsNameRune(Rune rune) =>
        rune.Value != '+' && rune != Rune.ReplacementChar && !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune);
}
