namespace InfoShareHub.Matching.Comparing;

/// <summary>The levels' names as models, explanations and docs/matching.md write them, indexed by field and level.</summary>
internal static class LevelNames
{
    private static readonly string[] Overlap = ["same", "different"];

    private static readonly string[][] Levels =
    [
        ["exact", "variant", "spelling", "part", "middle", "swapped", "initial", "similar", "remote", "different"],
        ["exact", "form", "part", "spelling", "swapped", "similar", "different"],
        ["exact", "first_of_january", "day_month_swapped", "one_part_differs", "year_off", "year_and_month", "year_only", "two_parts_differ", "different"],
        ["same", "different", "initial"],
        Overlap,
        ["same", "near", "lines", "postcode", "sector", "district", "different"],
        Overlap,
        Overlap,
        Overlap,
    ];

    private static readonly string[] Fields = ["given_name", "family_name", "birth_date", "middle_names", "sex", "address", "nhs_number", "upn", "phone"];

    public const string Missing = "missing";

    public static int FieldCount => Fields.Length;

    public static string Of(MatchField field) => Fields[(int)field];

    public static string Of(MatchField field, int level) => level < 0 ? Missing : Levels[(int)field][level];

    public static IReadOnlyList<string> AllOf(MatchField field) => Levels[(int)field];

    public static int IndexOfField(string name) => Array.IndexOf(Fields, name);

    /// <summary>Whether a level's weight follows how common the agreeing name is.</summary>
    public static bool FollowsFrequency(MatchField field, int level) => field switch
    {
        MatchField.GivenName => (GivenNameLevel)level is GivenNameLevel.Exact or GivenNameLevel.Variant or GivenNameLevel.Spelling,
        MatchField.FamilyName => (FamilyNameLevel)level is FamilyNameLevel.Exact or FamilyNameLevel.Form or FamilyNameLevel.Part or FamilyNameLevel.Spelling,
        _ => false,
    };
}
