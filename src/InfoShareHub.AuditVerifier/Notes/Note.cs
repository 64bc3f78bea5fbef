using System.Text;
using System.Text.RegularExpressions;

namespace InfoShareHub.AuditVerifier.Notes;

/// <summary>A signed note (C2SP signed-note): text, blank line, signature lines. Being read says nothing of being true.</summary>
/// <param name="Text">What is signed, its last newline included.</param>
/// <param name="Signatures">All of them, known or not.</param>
internal sealed partial record Note(string Text, IReadOnlyList<NoteLine> Signatures)
{
    public const int MaxBytes = 256 * 1024;

    public static Note? Parse(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxBytes)
            return null;

        try
        {
            return Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(utf8));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public static Note? Parse(string note)
    {
        var match = Form().Match(note);
        if (!match.Success || note.Any(c => c < ' ' && c != '\n'))
            return null;

        var lines = new List<NoteLine>();
        foreach (Capture line in match.Groups["line"].Captures)
        {
            var space = line.Value.IndexOf(' ', StringComparison.Ordinal);
            if (ReadLine(line.Value[..space], line.Value[(space + 1)..]) is not { } read)
                return null;

            lines.Add(read);
        }

        return new Note(match.Groups["text"].Value, lines);
    }

    private static NoteLine? ReadLine(string name, string base64)
    {
        // One spelling only: a bit that nobody decodes is a bit that can be changed unnoticed.
        var blob = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, blob, out var length) || length <= 4 || Convert.ToBase64String(blob, 0, length) != base64)
            return null;

        return new NoteLine(name, Convert.ToHexStringLower(blob, 0, 4), blob[4..length]);
    }

    // The text runs to the last blank line. A bounded time, because notes come from outside.
    [GeneratedRegex(@"\A(?<text>(?:[^\n]*\n)+)\n(?:— (?<line>[^\s+]+ [A-Za-z0-9+/=]+)\n){1,64}\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
