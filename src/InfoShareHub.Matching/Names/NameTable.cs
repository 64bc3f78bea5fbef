namespace InfoShareHub.Matching.Names;

/// <summary>
/// The names of the records in an index, each once, with their frequencies. Names asked about but not kept are made for the question and forgotten, so
/// questions cannot make the table grow. Owned by one thread.
/// </summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, Name> _byFolded = new(StringComparer.Ordinal);

    /// <summary>Distinct names kept.</summary>
    public int Count => _byFolded.Count;

    /// <summary>The name of these folded parts, of which there MUST be one at least.</summary>
    /// <param name="parts">From <see cref="NameText.Split"/>.</param>
    /// <param name="isKept">Whether the table takes in a name that it does not know; the caller MUST then <see cref="Keep"/> it.</param>
    public Name Find(IReadOnlyList<string> parts, bool isKept)
    {
        if (parts.Count == 1)
            return FindPart(parts[0], isKept);
        // "Mary-Jane" and "Maryjane" are one spelling, but only the first has parts, so the two stay apart in the table.
        var key = string.Join(' ', parts);
        if (_byFolded.TryGetValue(key, out var known))
            return known;
        var name = new Name(string.Concat(parts), [.. parts.Select(part => FindPart(part, isKept))]);
        if (isKept)
            _byFolded.Add(key, name);
        return name;
    }

    /// <summary>Keeps a name once more.</summary>
    public static void Keep(Name name)
    {
        if (name.References++ > 0)
            return;
        foreach (var part in name.Parts)
            Keep(part);
    }

    /// <summary>Takes back one <see cref="Keep"/>.</summary>
    public void Release(Name name)
    {
        if (--name.References > 0)
            return;
        _byFolded.Remove(name.Parts.Length == 0 ? name.Folded : string.Join(' ', name.Parts.Select(part => part.Folded)));
        foreach (var part in name.Parts)
            Release(part);
    }

    private Name FindPart(string folded, bool isKept)
    {
        if (_byFolded.TryGetValue(folded, out var known))
            return known;
        var name = new Name(folded, []);
        if (isKept)
            _byFolded.Add(folded, name);
        return name;
    }
}
