namespace InfoShareHub.Matching.Names;

/// <summary>Splits a name as written into folded parts: "O'Neill-van der Berg" is "oneill" and "vanderberg".</summary>
internal static class NameText
{
    /// <summary>Longest part that is looked at; the rest of a longer one is silent.</summary>
    public const int MaxPartLength = 48;

    /// <summary>
    /// Words that belong to the next one in a family name, or are written or left out at will. They never stand alone as a part.
    /// </summary>
    private static readonly HashSet<string> Particles = new(
        "al el ul ur bin bint ibn ben van von der den de del della da di do dos du la le los las mac mc st san ter ten ap ab o".Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ParticleLookup = Particles.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Folds and splits at spaces, hyphens and slashes; particles are put before the part that follows.</summary>
    public static IReadOnlyList<string> Split(ReadOnlySpan<char> written)
    {
        var parts = new List<string>(2);
        Span<char> part = stackalloc char[MaxPartLength];
        var length = 0;
        var wordStart = 0;
        foreach (var c in written)
        {
            if (IsSeparator(c))
                EndWord(parts, part, ref length, ref wordStart);
            else if (length + 4 <= part.Length)
                length += LetterFold.Fold(c, part[length..]);
        }

        EndWord(parts, part, ref length, ref wordStart);
        if (length > 0)
            parts.Add(new string(part[..length]));
        return parts;
    }

    private static void EndWord(List<string> parts, ReadOnlySpan<char> part, ref int length, ref int wordStart)
    {
        if (length == wordStart)
            return;
        if (ParticleLookup.Contains(part[wordStart..length]))
        {
            wordStart = length;
            return;
        }

        parts.Add(new string(part[..length]));
        length = wordStart = 0;
    }

    private static bool IsSeparator(char c) => char.IsWhiteSpace(c) || c is '-' or '/' or ',' or '.' or '\u2010' or '\u2011' or '\u2013' or '\u2014' or '_';
}
