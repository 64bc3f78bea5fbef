using InfoShareHub.Matching.Comparing;

namespace InfoShareHub.Matching.Training;

/// <summary>One round of expectation-maximisation: how likely each pattern is one child under the old figures, and the figures that follow from it.</summary>
internal static class Maximisation
{
    // A level that was never seen is taken to have been seen this often, so that no evidence is ever infinite.
    private const double Smoothing = 2;

    public static MatchModel Of(MatchModel model, IReadOnlyList<Pattern> patterns, int records)
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
            Fields = [.. Enum.GetValues<MatchField>().Select(field => new FieldModel(field, Levels(model.Fields[(int)field], patterns, chances)))],
        };
    }

    private static double ChanceOfOneChild(MatchModel model, Pattern pattern, int records)
    {
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

    private static List<LevelModel> Levels(FieldModel before, IReadOnlyList<Pattern> patterns, List<double> chances)
    {
        var field = before.Field;
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

        double allSame = same.Sum() + (Smoothing * names.Count), allOther = other.Sum() + (Smoothing * names.Count);
        return [.. names.Select((name, level) => new LevelModel(
            name,
            Millibits((same[level] + Smoothing) / allSame),
            Millibits((other[level] + Smoothing) / allOther),
            other[level] > 0 ? (int)Math.Round(frequency[level] / other[level], MidpointRounding.AwayFromZero) : before.Levels[level].TypicalFrequencyMillibits))];
    }

    private static int Millibits(double chance) => (int)Math.Round(1000 * Math.Log2(chance), MidpointRounding.AwayFromZero);
}
