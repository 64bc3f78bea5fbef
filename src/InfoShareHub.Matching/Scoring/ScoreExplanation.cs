using InfoShareHub.Matching.Comparing;

namespace InfoShareHub.Matching.Scoring;

/// <summary>Puts a score into fields, guard ids and one sentence, none of which holds a value of either record.</summary>
internal static class ScoreExplanation
{
    private static readonly (GuardSet Guard, string Id)[] GuardIds =
    [
        (GuardSet.IdentifierConflict, MatchGuards.IdentifierConflict),
        (GuardSet.IdentifierShared, MatchGuards.IdentifierShared),
        (GuardSet.Twin, MatchGuards.Twin),
        (GuardSet.Sibling, MatchGuards.Sibling),
        (GuardSet.NoGivenName, MatchGuards.NoGivenName),
        (GuardSet.NoBirthDate, MatchGuards.NoBirthDate),
    ];

    public static MatchScore Explain(in PairScore score)
    {
        var guards = new List<string>();
        foreach (var (guard, id) in GuardIds)
            if (score.Guards.HasFlag(guard))
                guards.Add(id);
        return new MatchScore(
            score.Prior, score.Total, 1 / (1 + Math.Pow(2, -score.Total / 1000.0)), Fields(score), guards, score.Band, ScoreSummary.Of(score));
    }

    private static FieldScore[] Fields(in PairScore score)
    {
        // Insertion keeps equal weights in the order of the fields.
        var fields = new FieldScore[LevelNames.FieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            var field = new FieldScore(LevelNames.Of((MatchField)i), LevelNames.Of((MatchField)i, score.Levels[i]), score.Weights[i]);
            var at = i;
            for (; at > 0 && Math.Abs(fields[at - 1].Millibits) < Math.Abs(field.Millibits); at--)
                fields[at] = fields[at - 1];
            fields[at] = field;
        }

        return fields;
    }
}
