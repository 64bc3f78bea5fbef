using InfoShareHub.Matching.Tests.Evaluation;

namespace InfoShareHub.Matching.Bench;

/// <summary>Counts why pairs of one child were not linked, by what their scores say.</summary>
internal static class MissedPairs
{
    private static readonly string[] Telling = ["given_name", "family_name", "birth_date", "address"];

    public static IEnumerable<(string Reason, int Count)> Count(IReadOnlyList<LabelledRecord> records, LiveLinking links)
    {
        var reasons = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var ofOne in records.GroupBy(record => record.Entity))
            Count([.. ofOne.Select(record => record.Number)], links, reasons);
        return reasons.OrderByDescending(pair => pair.Value).Select(pair => (pair.Key, pair.Value));
    }

    private static void Count(ulong[] ofOne, LiveLinking links, Dictionary<string, int> reasons)
    {
        for (var i = 0; i < ofOne.Length; i++)
        {
            for (var j = i + 1; j < ofOne.Length; j++)
            {
                if (links.ChildOf[ofOne[i]] == links.ChildOf[ofOne[j]])
                    continue;
                var reason = Reason(links.Index.Score(ofOne[i], ofOne[j]));
                reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
            }
        }
    }

    private static string Reason(MatchScore score)
    {
        var levels = Telling.Select(name => $"{name} {score.Fields.Single(field => field.Field == name).Level}");
        return $"{score.Band}, guards [{string.Join(' ', score.Guards)}], {string.Join(", ", levels)}";
    }
}
