using InfoShareHub.Concerns.Identity;
using InfoShareHub.Matching.Comparing;
using InfoShareHub.Matching.Names;
using InfoShareHub.Matching.Scoring;

namespace InfoShareHub.Matching.Training;

/// <summary>Counts the patterns of all pairs that share a key, and of a sample of the rest.</summary>
internal static class PatternTable
{
    private const int SampledPairs = 2_000_000;

    /// <summary>Patterns in the order of their keys.</summary>
    public static IReadOnlyList<Pattern> Collect(IReadOnlyList<SubjectIdentity> subjects, MatchModel model)
    {
        var index = new MatchIndex(model);
        for (var i = 0; i < subjects.Count; i++)
            index.Add((ulong)i, subjects[i]);
        var counts = new Dictionary<ulong, (Pattern Pattern, double Pairs)>();
        var keyed = CountKeyed(index, model, counts);
        CountSampled(index, model, keyed, counts);
        return [.. counts.Values.Select(entry => entry.Pattern with { Pairs = entry.Pairs }).OrderBy(pattern => pattern.Key)];
    }

    private static HashSet<ulong> CountKeyed(MatchIndex index, MatchModel model, Dictionary<ulong, (Pattern Pattern, double Pairs)> counts)
    {
        var keyed = new HashSet<ulong>();
        var earlier = new List<ulong>();
        for (ulong later = 0; later < (ulong)index.Count; later++)
        {
            index.CollectEarlierCandidates(later, earlier);
            foreach (var candidate in earlier)
            {
                keyed.Add((later << 32) | candidate);
                Count(index, model, later, candidate, 1, counts);
            }
        }

        return keyed;
    }

    private static void CountSampled(MatchIndex index, MatchModel model, HashSet<ulong> keyed, Dictionary<ulong, (Pattern Pattern, double Pairs)> counts)
    {
        var records = (ulong)index.Count;
        var all = records * (records - 1) / 2;
        // A step that shares no factor with the number of pairs by construction of the golden ratio; visits pairs evenly.
        var step = Math.Max(1, (ulong)(all * 0.6180339887498949)) | 1;
        var sample = new List<(ulong Later, ulong Earlier)>();
        for (ulong i = 0, at = 0; i < Math.Min(SampledPairs, all); i++, at = (at + step) % all)
        {
            var pair = PairAt(at);
            if (!keyed.Contains((pair.Later << 32) | pair.Earlier))
                sample.Add(pair);
        }

        var weight = (all - (ulong)keyed.Count) / (double)Math.Max(1, sample.Count);
        foreach (var (later, earlier) in sample)
            Count(index, model, later, earlier, weight, counts);
    }

    // Pairs in the order (1,0) (2,0) (2,1) (3,0) …
    private static (ulong Later, ulong Earlier) PairAt(ulong position)
    {
        var later = (ulong)((1 + Math.Sqrt(1 + (8.0 * position))) / 2);
        while (later * (later - 1) / 2 > position)
            later--;
        while (later * (later + 1) / 2 <= position)
            later++;
        return (later, position - (later * (later - 1) / 2));
    }

    private static void Count(
        MatchIndex index, MatchModel model, ulong a, ulong b, double pairs, Dictionary<ulong, (Pattern Pattern, double Pairs)> counts)
    {
        var (one, other) = (index.PersonOf(a), index.PersonOf(b));
        var pair = PairComparison.Of(one, other);
        var isHeldApart = AreNamesakes(pair.Levels)
            || (GuardRules.Of(one, other, pair) & (GuardSet.IdentifierConflict | GuardSet.Twin | GuardSet.Sibling)) != GuardSet.None;
        var pattern = PatternOf(index, model, pair, isHeldApart);
        counts[pattern.Key] = (pattern, counts.TryGetValue(pattern.Key, out var known) ? known.Pairs + pairs : pairs);
    }

    // Given and family names of one origin go together more often than chance has it, so among all pairs the namesakes outnumber the children whose birth
    // date is wholly wrong. Left alone, they would teach the model that birth dates mean little.
    private static bool AreNamesakes(PairLevels levels) =>
        levels.BirthDate is BirthDateLevel.Different or BirthDateLevel.TwoPartsDiffer
        && levels.Overlap(MatchField.NhsNumber) != OverlapLevel.Same && levels.Overlap(MatchField.Upn) != OverlapLevel.Same
        && levels.Overlap(MatchField.Phone) != OverlapLevel.Same && levels.Address is null or > AddressLevel.Postcode;

    private static Pattern PatternOf(MatchIndex index, MatchModel model, in PairComparison pair, bool isHeldApart)
    {
        ulong key = 0;
        for (var i = 0; i < LevelNames.FieldCount; i++)
            key = (key << 4) + (uint)(pair.Levels[i] + 1);
        int given = pair.Levels.Of(MatchField.GivenName), family = pair.Levels.Of(MatchField.FamilyName);
        var givenFrequency = given >= 0 && LevelNames.FollowsFrequency(MatchField.GivenName, given)
            ? HalfBits(NameFrequency.Given(pair.NamesA.Given!, pair.NamesB.Given!, given, index.Count, model.FrequencyRecords))
            : 0;
        var familyFrequency = family >= 0 && LevelNames.FollowsFrequency(MatchField.FamilyName, family)
            ? HalfBits(NameFrequency.Family(pair.NamesA.Family!, pair.NamesB.Family!, family, index.Count, model.FrequencyRecords))
            : 0;
        key = (key << 14) + ((ulong)(-givenFrequency / 500) << 7) + (ulong)(-familyFrequency / 500);
        key = (key << 1) + (isHeldApart ? 1u : 0u);
        return new Pattern(key, pair.Levels, isHeldApart, givenFrequency, familyFrequency, 0);
    }

    private static int HalfBits(int millibits) => (int)Math.Round(millibits / 500.0, MidpointRounding.AwayFromZero) * 500;
}
