namespace InfoShareHub.Matching.Names;

/// <summary>How alike two folded names are written. Both functions are symmetric.</summary>
internal static class StringLikeness
{
    /// <summary>Whether one letter more, less or other, or two neighbours swapped, turns one text into the other.</summary>
    public static bool IsOneSlip(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length)
            return IsOneSlip(b, a);
        if (b.Length - a.Length > 1)
            return false;
        var prefix = a.CommonPrefixLength(b);
        if (a.Length != b.Length)
            return a[prefix..].SequenceEqual(b[(prefix + 1)..]);
        if (prefix == a.Length)
            return false;
        if (a[(prefix + 1)..].SequenceEqual(b[(prefix + 1)..]))
            return true;
        return prefix + 1 < a.Length && a[prefix] == b[prefix + 1] && a[prefix + 1] == b[prefix] && a[(prefix + 2)..].SequenceEqual(b[(prefix + 2)..]);
    }

    /// <summary>Jaro–Winkler likeness, 0 to 1, with the usual prefix scale of 0.1 over four letters. Looks at the first 64 characters.</summary>
    public static double JaroWinkler(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a[..Math.Min(a.Length, 64)];
        b = b[..Math.Min(b.Length, 64)];
        if (a.Length == 0 || b.Length == 0)
            return 0;
        // The greedy pairing below depends on which text leads; a fixed leader makes the result symmetric.
        if (a.Length > b.Length || (a.Length == b.Length && a.SequenceCompareTo(b) > 0))
        {
            var swap = a;
            a = b;
            b = swap;
        }

        var (matches, transpositions) = Pair(a, b);
        if (matches == 0)
            return 0;
        var jaro = (((double)matches / a.Length) + ((double)matches / b.Length) + ((matches - (transpositions / 2.0)) / matches)) / 3;
        var prefix = Math.Min(4, a.CommonPrefixLength(b));
        return jaro + (prefix * 0.1 * (1 - jaro));
    }

    private static (int Matches, int Transpositions) Pair(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var window = Math.Max(0, (b.Length / 2) - 1);
        ulong usedA = 0, usedB = 0;
        var matches = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var end = Math.Min(b.Length - 1, i + window);
            for (var j = Math.Max(0, i - window); j <= end; j++)
            {
                if (a[i] != b[j] || (usedB >> j & 1) != 0)
                    continue;
                usedA |= 1UL << i;
                usedB |= 1UL << j;
                matches++;
                break;
            }
        }

        var transpositions = 0;
        for (int i = 0, j = 0; i < a.Length; i++)
        {
            if ((usedA >> i & 1) == 0)
                continue;
            while ((usedB >> j & 1) == 0)
                j++;
            if (a[i] != b[j])
                transpositions++;
            j++;
        }

        return (matches, transpositions);
    }
}
