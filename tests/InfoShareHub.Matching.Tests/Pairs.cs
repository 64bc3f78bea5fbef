using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Matching.Tests;

/// <summary>Scores two people as an index of just these two would.</summary>
internal static class Pairs
{
    public static MatchScore Score(SubjectIdentity a, SubjectIdentity b)
    {
        var index = new MatchIndex(MatchModel.Default);
        index.Add(1, a);
        index.Add(2, b);
        return index.Score(1, 2);
    }

    public static string LevelOf(MatchField field, SubjectIdentity a, SubjectIdentity b) => Of(Score(a, b), field).Level;

    public static FieldScore Of(MatchScore score, MatchField field) => score.Fields.Single(entry => entry.Field == Names[(int)field]);

    private static readonly string[] Names = ["given_name", "family_name", "birth_date", "middle_names", "sex", "address", "nhs_number", "upn", "phone"];
}
