using InfoShareHub.Matching.Comparing;

namespace InfoShareHub.Matching.Scoring;

/// <summary>One sentence a screener can read, such as "same birth date and family name, first names differ: looks like a twin".</summary>
internal static class ScoreSummary
{
    public static string Of(in PairScore score)
    {
        var facts = Facts(score.Levels);
        return facts.Length == 0 ? Verdict(score) : $"{facts}: {Verdict(score)}";
    }

    private static string Verdict(in PairScore score)
    {
        if (score.Guards.HasFlag(GuardSet.IdentifierConflict))
            return "two valid identifiers differ, so these are two people";
        if (score.Guards.HasFlag(GuardSet.IdentifierShared))
            return "one identifier on two people, a person must look";
        if (score.Guards.HasFlag(GuardSet.Twin))
            return "looks like a twin";
        if (score.Guards.HasFlag(GuardSet.Sibling))
            return "looks like a brother or sister";
        if (score.Guards.HasFlag(GuardSet.NoGivenName))
            return "no first name to go by, a person must look";
        if (score.Guards.HasFlag(GuardSet.NoBirthDate))
            return "no birth date to go by, a person must look";
        return score.Band switch
        {
            MatchBand.Automatic => "taken for one child",
            MatchBand.Possible => "may be one child, a person must look",
            _ => "too little speaks for one child",
        };
    }

    private static string Facts(PairLevels levels)
    {
        var same = new List<string>();
        var close = new List<string>();
        var differ = new List<string>();
        for (var i = 0; i < LevelNames.FieldCount; i++)
        {
            if (levels[i] == PairLevels.Missing)
                continue;
            var field = (MatchField)i;
            var list = Closeness(field, levels[i]) switch { 0 => same, 1 => close, _ => differ };
            list.Add(Word(field));
        }

        var parts = new List<string>(3);
        if (same.Count > 0)
            parts.Add("same " + Join(same));
        if (close.Count > 0)
            parts.Add(Join(close) + " alike");
        if (differ.Count > 0)
            parts.Add(Join(differ) + (differ.Count == 1 ? " differs" : " differ"));
        return string.Join(", ", parts);
    }

    private static string Join(List<string> words) =>
        words.Count == 1 ? words[0] : string.Join(", ", words.Take(words.Count - 1)) + " and " + words[^1];

    // 0 the same, 1 alike, 2 different.
    private static int Closeness(MatchField field, int level) => field switch
    {
        MatchField.GivenName => (GivenNameLevel)level switch { GivenNameLevel.Exact => 0, >= GivenNameLevel.Remote => 2, _ => 1 },
        MatchField.FamilyName => (FamilyNameLevel)level switch { FamilyNameLevel.Exact => 0, FamilyNameLevel.Different => 2, _ => 1 },
        MatchField.BirthDate => (BirthDateLevel)level switch
        {
            BirthDateLevel.Exact or BirthDateLevel.FirstOfJanuary => 0,
            BirthDateLevel.Different or BirthDateLevel.TwoPartsDiffer => 2,
            _ => 1,
        },
        MatchField.Address => (AddressLevel)level switch { AddressLevel.Same or AddressLevel.Lines => 0, AddressLevel.Different => 2, _ => 1 },
        _ => (OverlapLevel)level switch { OverlapLevel.Same => 0, OverlapLevel.Initial => 1, _ => 2 },
    };

    private static string Word(MatchField field) => field switch
    {
        MatchField.GivenName => "first name",
        MatchField.FamilyName => "family name",
        MatchField.BirthDate => "birth date",
        MatchField.MiddleNames => "middle name",
        MatchField.Sex => "sex",
        MatchField.Address => "address",
        MatchField.NhsNumber => "NHS number",
        MatchField.Upn => "pupil number",
        _ => "telephone",
    };
}
