namespace InfoShareHub.Matching;

/// <summary>
/// The figures by which evidence is weighed: a versioned document that says where it comes from. Immutable; read it with <see cref="MatchModelText"/>,
/// make a new one with <see cref="ModelTraining"/>.
/// </summary>
public sealed record MatchModel
{
    /// <summary>The model that the hub starts with.</summary>
    public static MatchModel Default { get; } = DefaultModel.Read();

    /// <summary>Id and version in one, such as "children-1". Kept with every score that it made.</summary>
    public required string Id { get; init; }

    /// <summary>Trained on what, how and with what result, for the reader of an audit.</summary>
    public required string Provenance { get; init; }

    /// <summary>
    /// Records of the same child that a record finds in the index on average, in thousandths. With the number of records it makes the prior:
    /// log2(this / records).
    /// </summary>
    public required int MatchesPerThousandRecords { get; init; }

    /// <summary>The prior is never more hopeful than for an index of this many records: the few in a new index come from a whole area.</summary>
    public required int LeastPopulation { get; init; }

    /// <summary>
    /// How many records' worth of general name frequencies are mixed into the index's own, so that a small index does not take every name for common.
    /// </summary>
    public required int FrequencyRecords { get; init; }

    /// <summary>
    /// How much of a name's rarity counts, in thousandths. Below 1000 because names of one origin go together, and because a rare spelling is often a slip.
    /// </summary>
    public required int FrequencyDamping { get; init; }

    /// <summary>Least total for <see cref="MatchBand.Automatic"/>, in millibits: 6629 is a probability of .99.</summary>
    public required int AutomaticMillibits { get; init; }

    /// <summary>Least total for <see cref="MatchBand.Possible"/>, in millibits: 0 is a probability of .5.</summary>
    public required int PossibleMillibits { get; init; }

    /// <summary>One per <see cref="MatchField"/>, in its order.</summary>
    public required IReadOnlyList<FieldModel> Fields { get; init; }

    internal LevelModel Level(MatchField field, int level) => Fields[(int)field].Levels[level];

    /// <summary>The prior for an index of so many records, in millibits.</summary>
    public int PriorMillibits(int records) =>
        (int)Math.Round(1000 * Math.Log2(MatchesPerThousandRecords / 1000.0 / Math.Max(records, LeastPopulation)), MidpointRounding.AwayFromZero);

    /// <summary>The band of a total by itself, guards aside.</summary>
    public MatchBand BandOf(int totalMillibits) =>
        totalMillibits >= AutomaticMillibits ? MatchBand.Automatic : totalMillibits >= PossibleMillibits ? MatchBand.Possible : MatchBand.None;
}
