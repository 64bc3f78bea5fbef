namespace InfoShareHub.Concerns.Identity;

/// <summary>Identifiers made of ASCII letters, digits and a few marks.</summary>
internal static class CodeText
{
    /// <summary>Whether the text has 1 to <paramref name="maxLength"/> characters, each a letter, a digit or one of <paramref name="marks"/>.</summary>
    public static bool IsCode(string? text, int maxLength, string marks)
    {
        if (string.IsNullOrEmpty(text) || text.Length > maxLength)
            return false;
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) && !marks.Contains(c, StringComparison.Ordinal))
                return false;
        return true;
    }
}
