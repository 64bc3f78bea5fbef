using InfoShareHub.Concerns.Identity;
using InfoShareHub.Matching.Comparing;
using InfoShareHub.Matching.Training;

namespace InfoShareHub.Matching;

/// <summary>
/// Estimates a model's figures from unlabelled records by expectation-maximisation over two classes, one child and two people. The pairs that share a
/// key are all looked at; the others are sampled at even distances and stand for the rest, so that the figures hold for pairs at random. Pairs that a guard
/// takes for twins, siblings or two identifiers count as two people from the start: else brothers and sisters would teach the model that one child has two
/// first names. Deterministic: the same records in the same
/// order give the same model.
/// </summary>
public static class ModelTraining
{
    /// <summary>Rounds after which training ends even if the figures still move.</summary>
    public const int MaxRounds = 30;

    /// <summary>Trains on records, of which there MUST be at least 100.</summary>
    /// <param name="subjects">The records.</param>
    /// <param name="start">Figures to begin with; its bands, frequency settings and least population are kept.</param>
    /// <param name="id">The new model's id.</param>
    /// <param name="provenance">What it is trained on, for the reader of an audit.</param>
    /// <exception cref="ArgumentException">Fewer than 100 records.</exception>
    public static MatchModel Train(IReadOnlyList<SubjectIdentity> subjects, MatchModel start, string id, string provenance)
    {
        if (subjects.Count < 100)
            throw new ArgumentException("at least 100 records are needed to learn from", nameof(subjects));
        var patterns = PatternTable.Collect(subjects, start);
        var model = start with { Id = id, Provenance = provenance };
        for (var round = 0; round < MaxRounds; round++)
        {
            var next = Maximisation.Of(model, start, patterns, subjects.Count);
            if (Movement(model, next) <= 2)
                return next;
            model = next;
        }

        return model;
    }

    // The largest step of any level's figure, in millibits.
    private static int Movement(MatchModel before, MatchModel after) => Enum.GetValues<MatchField>().Max(field =>
        Enumerable.Range(0, LevelNames.AllOf(field).Count).Max(level => Math.Max(
            Math.Abs(before.Level(field, level).SameMillibits - after.Level(field, level).SameMillibits),
            Math.Abs(before.Level(field, level).OtherMillibits - after.Level(field, level).OtherMillibits))));
}
