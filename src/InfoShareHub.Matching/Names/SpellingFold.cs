namespace InfoShareHub.Matching.Names;

/// <summary>
/// What is left of a name when the liberties of romanisation are taken away: Yusuf, Yousuf and Yoosuf, Husain and Hussein, Fatima and Faatimah,
/// Khadija and Kadijah, Szymon and Simon, Müller and Mueller come out alike. Made for names from Arabic, Persian, Urdu, Bengali, Turkic, Somali and
/// Slavic languages, and harmless to others because it only ever counts together with other evidence.
/// </summary>
internal static class SpellingFold
{
    private static readonly (string From, string To)[] Clusters =
    [
        ("sch", "s"), ("tch", "c"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("sh", "s"), ("ch", "c"), ("sz", "s"), ("cz", "c"),
        ("zh", "z"), ("rz", "z"), ("dz", "z"), ("ck", "k"), ("ks", "x"), ("oo", "u"), ("ou", "u"), ("ow", "u"), ("ue", "u"), ("oe", "o"), ("ae", "a"),
        ("ai", "i"), ("ay", "i"), ("ei", "i"), ("ey", "i"), ("ee", "i"), ("ie", "i"), ("ij", "i"), ("q", "k"), ("c", "k"), ("w", "v"), ("y", "i"), ("e", "i"),
        ("o", "u"), ("j", "j"),
    ];

    /// <summary>Folds a name that <see cref="NameText"/> made.</summary>
    public static string Fold(string name)
    {
        Span<char> folded = stackalloc char[name.Length * 2];
        var length = 0;
        for (var i = 0; i < name.Length;)
        {
            var (read, written) = Next(name.AsSpan(i), i == 0);
            i += read;
            foreach (var c in written)
                if (length == 0 || folded[length - 1] != c)
                    folded[length++] = c;
        }

        // A final h is written or not: Fatima, Fatimah.
        if (length > 2 && folded[length - 1] == 'h')
            length--;
        return new string(folded[..length]);
    }

    private static (int Read, string Written) Next(ReadOnlySpan<char> rest, bool atStart)
    {
        foreach (var (from, to) in Clusters)
            if (rest.StartsWith(from, StringComparison.Ordinal))
                return (from.Length, to);
        return (1, atStart && rest[0] == 'h' ? "h" : rest[0].ToString());
    }
}
