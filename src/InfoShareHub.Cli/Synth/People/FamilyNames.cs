namespace InfoShareHub.Cli.Synth.People;

/// <summary>
/// Family names by origin, none of them anybody's: compounds of plants and places that no village bears, and in the other languages words for "example",
/// "imaginary" and "trial". A surname is where a reader sees that a child is invented.
/// </summary>
internal static class FamilyNames
{
    private static readonly string[] EnglishBeginnings =
    [
        "Thistle", "Bramble", "Quill", "Ember", "Larks", "Fennel", "Sorrel", "Nettle", "Umber", "Wren", "Marrow", "Yarrow", "Clover", "Dapple", "Hazel", "Juniper",
        "Kestrel", "Lichen", "Myrtle", "Oaken", "Pebble", "Rushen", "Saffron", "Teasel", "Vetch", "Willow", "Acorn", "Burdock", "Cobble", "Dewberry",
    ];

    private static readonly string[] EnglishEndings =
        ["wick", "mere", "thorpe", "combe", "stead", "by", "low", "dale", "more", "holt", "fold", "wold", "croft", "garth", "shaw", "beck"];

    private static readonly string[] CelticNames =
    [
        "O'Samhlach", "Mac an Sampla", "McNobody", "O'Fabric", "Ap Enghraifft", "Pen-y-Dychymyg", "MacFictean", "O'Mythaigh", "Llanddychmygol", "McExample", "O'Trialaigh", "Tredychan",
    ];

    private static readonly (string Stem, string Masculine, string Feminine, string Plain)[] SlavicNames =
    [
        ("Vymyšlen", "ý", "á", "Vymyslen"), ("Příkladn", "ý", "á", "Prikladn"), ("Przykładow", "ski", "ska", "Przykladow"), ("Wymyśln", "y", "a", "Wymysln"), ("Zkušebn", "ý", "á", "Zkusebn"),
        ("Vyhadan", "yy", "a", "Vygadan"), ("Prykladen", "ko", "ko", "Prikladen"), ("Testowic", "z", "z", "Testovic"), ("Nikdoš", "ek", "ková", "Nikdos"), ("Fiktivn", "ý", "á", "Fiktivn"),
        ("Pohádk", "a", "ová", "Pohadk"), ("Zmyšljen", "ić", "ić", "Zmisljen"),
    ];

    private static readonly (string Written, string[] Spellings)[] ArabicNames =
    [
        ("Al-Khayali", ["Al Khayaly", "Alkhayali", "El-Khayali"]), ("Al-Mithali", ["Al Methali", "Almithaly"]), ("Wahmi", ["Wahmy", "Uahmi"]), ("Tajribi", ["Tajreebi", "Tajriby"]), ("Al-Muftarad", ["Al Moftarad", "Almuftarad"]),
        ("Bin Khayal", ["Ben Khayal", "Binkhayal"]), ("Usturi", ["Ostouri", "Ustoori"]), ("Namudhaji", ["Namoudhaji", "Namuthaji"]), ("Al-Majhul", ["Al Majhool", "Elmajhoul"]), ("Hikayati", ["Hekayati", "Hikayaty"]),
    ];

    private static readonly (string Written, string[] Spellings)[] SouthAsianNames =
    [
        ("Kalpanik", ["Kalpaneek", "Kalpanic"]), ("Udaharan", ["Udhaharan", "Udahran"]), ("Namoonewala", ["Namunewala", "Namoonawala"]), ("Misaalpur", ["Misalpur", "Missalpur"]), ("Farziwal", ["Farzeewal", "Farzival"]),
        ("Kahaniya", ["Kahania", "Kahaaniya"]), ("Banawati", ["Banavati", "Banaawati"]), ("Aadarshpal", ["Adarshpal", "Aadarshpaul"]), ("Pariksha", ["Parikhsha", "Pareeksha"]), ("Anumaan", ["Anuman", "Anumhan"]),
    ];

    private static readonly string[] WestAfricanNames =
        ["Apeerewola", "Ihe-Omuma", "Adapejuwe", "Nhwesoba", "Akuko-Ifo", "Irohinsola", "Anansekrom", "Idanwoade", "Okwu-Efu", "Mfatohodze"];

    private static readonly (string Written, string[] Spellings)[] ChineseNames = [("Mou", ["Mau", "Mo"]), ("Jia", ["Ka", "Chia"]), ("Shili", ["Sili", "Shih-li"]), ("Xu-Gou", ["Xugou", "Hui Kau"]), ("Wuming", ["Moming", "Wu Ming"])];

    private static readonly string[] SomaliNames = ["Tusaale", "Mala-Awaal", "Tijaabo", "Sheeko", "Qiyaas", "Magacdhow"];

    private static readonly Dictionary<Origin, FamilyName[]> All = new()
    {
        [Origin.English] = [.. English()],
        [Origin.Celtic] = [.. CelticNames.Select(name => new FamilyName(name, name, [Plain(name), name.Replace("Mac", "Mc", StringComparison.Ordinal)]))],
        [Origin.Slavic] = [.. SlavicNames.Select(name => new FamilyName(name.Stem + name.Masculine, name.Stem + name.Feminine, [name.Plain + name.Masculine, name.Plain + name.Feminine]))],
        [Origin.Arabic] = [.. ArabicNames.Select(name => new FamilyName(name.Written, name.Written, name.Spellings))],
        [Origin.SouthAsian] = [.. SouthAsianNames.Select(name => new FamilyName(name.Written, name.Written, name.Spellings))],
        [Origin.WestAfrican] = [.. WestAfricanNames.Select(name => new FamilyName(name, name, [Plain(name)]))],
        [Origin.Chinese] = [.. ChineseNames.Select(name => new FamilyName(name.Written, name.Written, name.Spellings))],
        [Origin.Somali] = [.. SomaliNames.Select(name => new FamilyName(name, name, [Plain(name)]))],
    };

    public static IReadOnlyList<FamilyName> For(Origin origin) => All[origin];

    private static IEnumerable<FamilyName> English()
    {
        // Walks both lists at once, so that the common names at the front differ in both halves.
        for (var i = 0; i < EnglishBeginnings.Length * EnglishEndings.Length; i++)
        {
            var beginning = EnglishBeginnings[i % EnglishBeginnings.Length];
            var ending = EnglishEndings[(i + (i / EnglishBeginnings.Length)) % EnglishEndings.Length];
            var written = beginning + ending;
            yield return new FamilyName(written, written, [written.Replace("ck", "k", StringComparison.Ordinal), beginning + ending + "e"]);
        }
    }

    private static string Plain(string name) => name.Replace("'", "", StringComparison.Ordinal).Replace("-", " ", StringComparison.Ordinal);
}
