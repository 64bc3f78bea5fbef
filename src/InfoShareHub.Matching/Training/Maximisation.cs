using InfoShareHub.Matching.Comparing;

namespace InfoShareHub.Matching.Training;

/// <summary>One round of expectation-maximisation: how likely each pattern is one child under the old figures, and the figures that follow from it.</summary>
internal static class Maximisation
{
    // A level that fewer pairs of either class reached is not learnt from: the figures that training began with stand.
    private const double LeastSeen = 20;

    // Least chance of full agreement for two people, whatever the records say. Two people of one household share address, telephone and family name
    // together, so that these may never add up as if they were independent; and numbers are mixed up more often than a small file shows.
    private static readonly double[] LeastAgreement = [0, 0, 0, 0, 0, 0.0005, 0.00001, 0.00001, 0.0005];

    public static MatchModel Of(MatchModel model, MatchModel start, IReadOnlyList<Pattern> patterns, int records)
    {
        var chances = patterns.Select(pattern => ChanceOfOneChild(model, pattern, records)).ToList();
        double same = 0;
        for (var i = 0; i < patterns.Count; i++)
            same += chances[i] * patterns[i].Pairs;
        // Each pair of one child is found once, by the later of its two records, but a new record meets an index that holds all others.
        var matches = (int)Math.Round(2000 * same / records, MidpointRounding.AwayFromZero);
        return model with
        {
            MatchesPerThousandRecords = Math.Max(1, matches),
            Fields = [.. Enum.GetValues<MatchField>().Select(field => new FieldModel(field, Levels(start.Fields[(int)field], patterns, chances)))],
        };
    }

    private static double ChanceOfOneChild(MatchModel model, Pattern pattern, int records)
    {
        if (pattern.IsHeldApart)
            return 0;
        var total = 1000 * Math.Log2(model.MatchesPerThousandRecords / 1000.0 / records);
        for (var i = 0; i < LevelNames.FieldCount; i++)
        {
            if (pattern.Levels[i] == PairLevels.Missing)
                continue;
            var level = model.Level((MatchField)i, pattern.Levels[i]);
            total += level.Millibits - (model.FrequencyDamping / 1000.0 * Rarity(pattern, (MatchField)i, level));
        }

        return 1 / (1 + Math.Pow(2, -total / 1000));
    }

    private static int Rarity(Pattern pattern, MatchField field, LevelModel level) =>
        Frequency(pattern, field) is < 0 and var frequency ? frequency - level.TypicalFrequencyMillibits : 0;

    private static int Frequency(Pattern pattern, MatchField field) => field switch
    {
        MatchField.GivenName => pattern.GivenFrequency,
        MatchField.FamilyName => pattern.FamilyFrequency,
        _ => 0,
    };

    private static IReadOnlyList<LevelModel> Levels(FieldModel start, IReadOnlyList<Pattern> patterns, List<double> chances)
    {
        var field = start.Field;
        var names = LevelNames.AllOf(field);
        double[] same = new double[names.Count], other = new double[names.Count], frequency = new double[names.Count];
        for (var i = 0; i < patterns.Count; i++)
        {
            var level = patterns[i].Levels.Of(field);
            if (level == PairLevels.Missing)
                continue;
            same[level] += chances[i] * patterns[i].Pairs;
            var two = (1 - chances[i]) * patterns[i].Pairs;
            other[level] += two;
            frequency[level] += two * Frequency(patterns[i], field);
        }

        double allSame = same.Sum(), allOther = other.Sum();
        var levels = new List<LevelModel>(names.Count);
        for (var level = 0; level < names.Count; level++)
        {
            levels.Add(same[level] < LeastSeen || other[level] < LeastSeen
                ? start.Levels[level]
                : new LevelModel(
                    names[level],
                    Millibits(same[level] / allSame),
                    Millibits(Math.Max(other[level] / allOther, level == 0 ? LeastAgreement[(int)field] : 0)),
                    (int)Math.Round(frequency[level] / other[level], MidpointRounding.AwayFromZero)));
        }

        return [.. levels.Select(level => NoMoreThan(levels[0], level))];
    }

    // Agreement in part never weighs more than agreement in full, which the bounds above may have lowered.
    private static LevelModel NoMoreThan(LevelModel full, LevelModel level) =>
        level.Millibits <= full.Millibits ? level : level with { OtherMillibits = level.SameMillibits - full.Millibits };

    private static int Millibits(double chance) => (int)Math.Round(1000 * Math.Log2(chance), MidpointRounding.AwayFromZero);
}
