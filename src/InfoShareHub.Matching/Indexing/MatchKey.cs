namespace InfoShareHub.Matching.Indexing;

/// <summary>64-bit keys of posting lists. Two keys that collide only bring more candidates, which are then compared like all others.</summary>
internal static class MatchKey
{
    public static ulong Of(KeyKind kind, ulong first) => Mix(((ulong)kind * 0x9E3779B97F4A7C15) ^ first);

    public static ulong Of(KeyKind kind, ulong first, ulong second) => Mix(Of(kind, first) + second);

    public static ulong Of(KeyKind kind, ulong first, ulong second, ulong third) => Mix(Of(kind, first, second) + third);

    /// <summary>The key of the part of a long list that also has this in common.</summary>
    public static ulong Within(ulong key, ulong aspect, ulong value) => Mix(Mix(key ^ (aspect * 0xD6E8FEB86659FD93)) + value);

    /// <summary>A name's spelling as a number.</summary>
    public static ulong OfText(string text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var c in text)
            hash = (hash ^ c) * 0x100000001B3;
        return hash;
    }

    // The finaliser of SplitMix64.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
