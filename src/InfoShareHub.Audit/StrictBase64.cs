namespace InfoShareHub.Audit;

// Standard Base64 (RFC 4648, section 4) in its one canonical spelling. The framework's decoder lets spaces and stray bits pass, and two spellings of one
// signed value are one too many.
internal static class StrictBase64
{
    public static bool TryDecode(string text, out byte[] bytes)
    {
        bytes = [];
        var buffer = new byte[(text.Length + 3) / 4 * 3];
        if (!Convert.TryFromBase64String(text, buffer, out var length))
            return false;

        bytes = buffer[..length];
        return Convert.ToBase64String(bytes) == text;
    }
}
