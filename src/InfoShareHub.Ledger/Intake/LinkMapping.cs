using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Matching;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Intake;

/// <summary>Matches as entries hold them: weights and levels, never a value of either record.</summary>
internal static class LinkMapping
{
    public static Band ToBand(LinkBasis basis) => basis switch
    {
        LinkBasis.Automatic => Band.Automatic,
        LinkBasis.Possible => Band.Possible,
        LinkBasis.Confirmed => Band.Confirmed,
        _ => Band.Unspecified,
    };

    public static LinkMade ToLink(ScoredMatch match, ulong child, Band band, string model)
    {
        return new LinkMade { RecordNumber = match.RecordNumber, Child = child, Band = band, Explanation = ToExplanation(match.Score, model) };
    }

    public static MatchExplanation ToExplanation(MatchScore score, string model)
    {
        var explanation = new MatchExplanation
        {
            PriorMillibits = score.PriorMillibits,
            ScoreMillibits = score.TotalMillibits,
            Probability = score.Probability,
            Summary = score.Summary,
            Model = model,
        };
        explanation.Fields.Add(score.Fields.Select(field => new FieldWeight
        {
            Field = field.Field,
            Level = field.Level,
            Millibits = field.Millibits,
        }));
        explanation.Guards.Add(score.Guards);
        return explanation;
    }
}
