namespace InfoShareHub.Matching.Names;

/// <summary>
/// Takes off the ending by which a family name follows the bearer's sex or marriage, so that Zielińska and Zieliński, Nováková and Novák, Kazlauskaitė,
/// Kazlauskienė and Kazlauskas, Ivanova and Ivanov are one name.
/// </summary>
internal static class FamilyNameStem
{
    private static readonly (string Ending, string Stem)[] Endings =
    [
        ("auskaite", "ausk"), ("auskiene", "ausk"), ("auskas", "ausk"), ("aityte", "ait"), ("aitiene", "ait"), ("aitis", "ait"),
        ("aviciute", "avic"), ("aviciene", "avic"), ("avicius", "avic"), ("eviciute", "evic"), ("eviciene", "evic"), ("evicius", "evic"),
        ("skaya", "sk"), ("skaia", "sk"), ("skaja", "sk"), ("skyy", "sk"), ("skyi", "sk"), ("skij", "sk"), ("skiy", "sk"), ("ska", "sk"), ("ski", "sk"), ("sky", "sk"), ("skis", "sk"),
        ("cka", "ck"), ("cki", "ck"), ("dzka", "dzk"), ("dzki", "dzk"), ("ovova", "ov"), ("ova", "ov"), ("ovej", "ov"), ("eva", "ev"), ("ina", "in"),
        ("opoulou", "opoul"), ("opoulos", "opoul"), ("idou", "id"), ("idis", "id"), ("aki", "aki"), ("akis", "aki"),
    ];

    /// <summary>The stem of a folded family name; the name itself where no ending applies. At least three letters stay.</summary>
    public static string Of(string name)
    {
        foreach (var (ending, stem) in Endings)
            if (name.Length >= ending.Length + 3 && name.EndsWith(ending, StringComparison.Ordinal))
                return string.Concat(name.AsSpan(0, name.Length - ending.Length), stem);
        return name;
    }

    /// <summary>Whether two folded family names are one name in two of its forms, Nováková and Novák included.</summary>
    public static bool AreForms(string a, string b)
    {
        if (Of(a) == Of(b))
            return true;
        return IsMarriedForm(a, b) || IsMarriedForm(b, a);
    }

    // Czech and Slovak put -ova behind a masculine form that has no ending of its own: Novak, Novakova.
    private static bool IsMarriedForm(string longer, string shorter) =>
        shorter.Length >= 3 && longer.Length == shorter.Length + 3 && longer.EndsWith("ova", StringComparison.Ordinal)
        && longer.StartsWith(shorter, StringComparison.Ordinal);
}
