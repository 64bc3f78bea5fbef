using InfoShareHub.Matching.Comparing;
using InfoShareHub.Matching.Names;
using InfoShareHub.Matching.Subjects;

namespace InfoShareHub.Matching.Scoring;

/// <summary>Weighs a compared pair by a model (Fellegi and Sunter 1969, in base-2 logarithms), then lets the guards speak. Symmetric.</summary>
internal static class Scorer
{
    /// <summary>Scores two people against an index of so many records, whose name counts their names carry.</summary>
    public static PairScore Score(MatchModel model, Person a, Person b, int records)
    {
        var pair = PairComparison.Of(a, b);
        var weights = default(FieldMillibits);
        var prior = model.PriorMillibits(records);
        var total = prior;
        for (var i = 0; i < LevelNames.FieldCount; i++)
        {
            weights[i] = Weigh(model, (MatchField)i, pair, records);
            total += weights[i];
        }

        var guards = GuardRules.Of(a, b, pair);
        return new PairScore(pair.Levels, weights, prior, total, guards, GuardRules.Cap(model.BandOf(total), guards, pair.Levels));
    }

    private static int Weigh(MatchModel model, MatchField field, in PairComparison pair, int records)
    {
        var level = pair.Levels.Of(field);
        if (level == PairLevels.Missing)
            return 0;
        var figures = model.Level(field, level);
        return LevelNames.FollowsFrequency(field, level)
            ? figures.Millibits - (int)((long)model.FrequencyDamping * (Frequency(model, field, level, pair, records) - figures.TypicalFrequencyMillibits) / 1000)
            : figures.Millibits;
    }

    private static int Frequency(MatchModel model, MatchField field, int level, in PairComparison pair, int records) => field == MatchField.GivenName
        ? NameFrequency.Given(pair.NamesA.Given!, pair.NamesB.Given!, level, records, model.FrequencyRecords)
        : NameFrequency.Family(pair.NamesA.Family!, pair.NamesB.Family!, level, records, model.FrequencyRecords);
}
