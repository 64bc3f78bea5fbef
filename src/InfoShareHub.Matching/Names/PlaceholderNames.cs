namespace InfoShareHub.Matching.Names;

/// <summary>
/// What is written in a given-name box before a child has a name, or when nobody knew it: "baby", "male infant", "twin one", "unknown". It says nothing
/// of who the child is, and a record that has it may only ever be linked by a person.
/// </summary>
internal static class PlaceholderNames
{
    private static readonly HashSet<string> Words = new(
        ("baby babe bby infant newborn neonate twin triplet one two three first second third male female boy girl unknown unk unnamed notknown nk na none "
         + "unborn child baba test tba tbc xx xxx of mr mrs miss master no name not known forename given").Split(' '),
        StringComparer.Ordinal);

    // Words that make a placeholder by themselves; the rest only fill up beside one of these.
    private static readonly HashSet<string> Heads = new(
        "baby babe bby infant newborn neonate twin triplet male female boy girl unknown unk unnamed notknown nk unborn child tba tbc xx xxx".Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> FamilyWords = new("unknown unk notknown nk na none tba tbc not known no name given surname".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether a folded family name says only that there is none. Narrower than for given names: Boy, Child and Master are family names.</summary>
    public static bool ContainsFamily(IReadOnlyList<string> parts) =>
        parts.All(FamilyWords.Contains) && (parts.Count > 1 || parts[0] is "unknown" or "unk" or "notknown" or "nk" or "na" or "none" or "tba" or "tbc");

    /// <summary>Whether every part of a folded given name is a filler and at least one says so by itself.</summary>
    public static bool Contains(IReadOnlyList<string> parts)
    {
        var hasHead = parts.Count >= 2 && parts.All(part => part is "not" or "known" or "no" or "name" or "given" or "forename" or "none");
        foreach (var part in parts)
        {
            if (!Words.Contains(part))
                return false;
            hasHead |= Heads.Contains(part);
        }

        return hasHead;
    }
}
