namespace InfoShareHub.Matching.Names;

/// <summary>
/// Brings names of several alphabets and keyboards to plain lower-case letters: marks fall away, Cyrillic and Greek are romanised, scripts that it does
/// not know are kept as they are. A table rather than Unicode normalisation, which is not there in invariant globalisation mode.
/// </summary>
internal static class LetterFold
{
    // U+00C0 to U+017F; '*' stands for a letter that becomes two, '.' for a sign that is no letter.
    private const string LatinMarks =
        "aaaaaa*ceeeeiiiidnooooo.ouuuuy**aaaaaa*ceeeeiiiidnooooo.ouuuuy*yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnn**"
        + "oooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    // U+1E00 to U+1EFF: Welsh, Vietnamese and others.
    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxx"
        + "yyzzzzzzhtwyas....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    // U+0430 to U+045F, and U+03B1 to U+03C9; one entry per letter.
    private static readonly string[] Cyrillic =
        ("a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya "
         + "e yo dj g ye z i yi j lj nj c k i u dz").Split(' ');

    private static readonly string[] Greek = "a v g d e z i th i k l m n x o p r s s t y f ch ps o".Split(' ');

    /// <summary>
    /// Writes the folded letters of one character, at most four, and answers how many; 0 for signs that are no letters.
    /// </summary>
    public static int Fold(char c, Span<char> into)
    {
        if (char.IsAsciiLetter(c))
        {
            into[0] = (char)(c | 0x20);
            return 1;
        }

        if (c < '\u00c0' || c is >= '\u02b0' and <= '\u036f')
            return 0;
        return c switch
        {
            <= '\u017f' => Single(c, LatinMarks[c - '\u00c0'], into),
            '\u0259' or '\u018f' => Write("a", into),
            '\u0218' or '\u0219' => Write("s", into),
            '\u021a' or '\u021b' => Write("t", into),
            >= '\u0386' and <= '\u03ce' => FoldGreek(char.ToLowerInvariant(c), into),
            >= '\u0400' and <= '\u045f' => Write(Cyrillic[char.ToLowerInvariant(c) - '\u0430'], into),
            '\u0490' or '\u0491' => Write("g", into),
            >= '\u1e00' and <= '\u1eff' => Single(c, LatinAdditional[c - '\u1e00'], into),
            _ => FoldOther(c, into),
        };
    }

    private static int FoldGreek(char lower, Span<char> into) => lower switch
    {
        >= '\u03b1' and <= '\u03c9' => Write(Greek[lower - '\u03b1'], into),
        'ά' => Write("a", into),
        'έ' => Write("e", into),
        'ή' or 'ί' or 'ϊ' or 'ΐ' => Write("i", into),
        'ό' or 'ώ' => Write("o", into),
        'ύ' or 'ϋ' or 'ΰ' => Write("y", into),
        _ => 0,
    };

    private static int FoldOther(char c, Span<char> into)
    {
        if (!char.IsLetter(c) && !char.IsSurrogate(c))
            return 0;
        into[0] = char.ToLowerInvariant(c);
        return 1;
    }

    private static int Single(char written, char folded, Span<char> into)
    {
        if (folded == '.')
            return 0;
        if (folded == '*')
            return Write(TwoLetters(written), into);
        into[0] = folded;
        return 1;
    }

    private static string TwoLetters(char written) => written switch
    {
        'Æ' or 'æ' => "ae",
        'Þ' or 'þ' => "th",
        'ß' => "ss",
        'Ĳ' or 'ĳ' => "ij",
        'Ŋ' or 'ŋ' => "ng",
        _ => "oe",
    };

    private static int Write(string letters, Span<char> into)
    {
        if (letters == "-")
            return 0;
        letters.CopyTo(into);
        return letters.Length;
    }
}
