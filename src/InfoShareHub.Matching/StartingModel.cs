using InfoShareHub.Matching.Comparing;

namespace InfoShareHub.Matching;

/// <summary>Rough figures to begin training from, set by hand; they only have to be on the right side.</summary>
internal static class StartingModel
{
    // Chance of each level for one child, and for two people at random.
    private static readonly (double[] Same, double[] Other)[] Chances =
    [
        ([.87, .03, .04, .005, .015, .01, .005, .01, .005, .01], [.0015, .001, .0006, .0002, .003, .000005, .001, .0005, .05, .94]),
        ([.90, .01, .02, .03, .01, .005, .025], [.0015, .0001, .0005, .0004, .000005, .0005, .99]),
        ([.93, .004, .01, .025, .005, .01, .01, .001, .005], [.00015, .000001, .00006, .006, .001, .00005, .0006, .05, .94]),
        ([.94, .04, .02], [.02, .977, .003]),
        ([.99, .01], [.5, .5]),
        ([.70, .05, .03, .02, .01, .01, .18], [.0005, .00005, .00005, .0005, .001, .005, .99]),
        ([.998, .002], [.00001, .99999]),
        ([.998, .002], [.00001, .99999]),
        ([.8, .2], [.0003, .9997]),
    ];

    /// <summary>Makes the model.</summary>
    public static MatchModel Make() => new()
    {
        Id = "starting-1",
        Provenance = "set by hand, to begin training from",
        MatchesPerThousandRecords = 1450,
        LeastPopulation = 20_000,
        FrequencyRecords = 5000,
        FrequencyDamping = 800,
        AutomaticMillibits = 6629,
        PossibleMillibits = 0,
        Fields = [.. Enum.GetValues<MatchField>().Select(Field)],
    };

    private static FieldModel Field(MatchField field)
    {
        var (same, other) = Chances[(int)field];
        return new FieldModel(
            field,
            [.. LevelNames.AllOf(field).Select((name, level) => new LevelModel(
                name, Millibits(same[level]), Millibits(other[level]), LevelNames.FollowsFrequency(field, level) ? -8000 : 0))]);
    }

    private static int Millibits(double chance) => (int)Math.Round(1000 * Math.Log2(chance), MidpointRounding.AwayFromZero);
}
