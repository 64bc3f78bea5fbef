namespace InfoShareHub.Matching.Names;

/// <summary>
/// Given names that one child may be known by: short and pet forms, and romanisations of one name. A name may stand in several groups ("alex"), and two
/// names agree when they share one. Compiled for this project from general knowledge of names in use in the United Kingdom.
/// </summary>
internal static class GivenNameGroups
{
    private static readonly Dictionary<string, ushort[]> ByName = Read();

    /// <summary>The groups a folded name belongs to; none for names that are not in the tables.</summary>
    public static IReadOnlyList<ushort> Of(string name) => ByName.TryGetValue(name, out var groups) ? groups : [];

    private static Dictionary<string, ushort[]> Read()
    {
        var groups = new Dictionary<string, List<ushort>>(StringComparer.Ordinal);
        ushort next = 1;
        foreach (var line in EnglishNameTable.Groups.Concat(RomanisedNameTable.Groups))
        {
            foreach (var name in line.Split(' '))
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
