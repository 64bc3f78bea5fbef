namespace InfoShareHub.Matching.Names;

/// <summary>
/// Names that one person may be known by: short and pet forms, and romanisations of one name. A name may stand in several groups ("alex"), and two names
/// agree when they share one. Compiled for this project from general knowledge of names in use in the United Kingdom.
/// </summary>
internal static class NameGroups
{
    private static readonly Dictionary<string, ushort[]> Given = Read(EnglishNameTable.Groups.Concat(RomanisedNameTable.Groups));

    // Many family names are given names elsewhere (Hussain, Mohamed), so the romanisations hold for both; pet forms do not.
    private static readonly Dictionary<string, ushort[]> Family = Read(FamilyNameTable.Groups.Concat(RomanisedNameTable.Groups));

    /// <summary>The groups that a folded given name belongs to; none for names that are not in the tables.</summary>
    public static ushort[] OfGiven(string name) => Given.TryGetValue(name, out var groups) ? groups : [];

    /// <summary>The groups that a folded family name belongs to; their numbers are not those of given names.</summary>
    public static ushort[] OfFamily(string name) => Family.TryGetValue(name, out var groups) ? groups : [];

    /// <summary>Whether two lists have a group in common.</summary>
    public static bool Share(ushort[] a, ushort[] b) => a.Length > 0 && b.Length > 0 && a.AsSpan().ContainsAny(b);

    private static Dictionary<string, ushort[]> Read(IEnumerable<string> lines)
    {
        var groups = new Dictionary<string, List<ushort>>(StringComparer.Ordinal);
        ushort next = 1;
        foreach (var line in lines)
        {
            foreach (var name in line.Split(' ').Distinct(StringComparer.Ordinal))
            {
                if (!groups.TryGetValue(name, out var ofName))
                    groups.Add(name, ofName = []);
                ofName.Add(next);
            }

            next++;
        }

        return groups.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
