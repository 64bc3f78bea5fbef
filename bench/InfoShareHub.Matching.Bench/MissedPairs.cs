using InfoShareHub.Matching.Tests.Evaluation;

namespace InfoShareHub.Matching.Bench;

/// <summary>Counts why pairs of one child were not linked, by what their scores say.</summary>
internal static class MissedPairs
{
    public static IEnumerable<(string Reason, int Count)> Count(IReadOnlyList<LabelledRecord> records, LiveLinking links)
    {
        var reasons = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var ofOne in records.GroupBy(record => record.Entity))
        {
            var all = ofOne.ToList();
            for (var i = 0; i < all.Count; i++)
            {
                for (var j = i + 1; j < all.Count; j++)
                {
                    if (links.ChildOf[all[i].Number] == links.ChildOf[all[j].Number])
                        continue;
                    var reason = Reason(links.Index.Score(all[i].Number, all[j].Number));
                    reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
                }
            }
        }

        return reasons.OrderByDescending(pair => pair.Value).Select(pair => (pair.Key, pair.Value));
    }

    private static string Reason(MatchScore score) =>
        $"{score.Band} {string.Join('+', score.Guards)} {string.Join(' ', score.Fields.Where(field => field.Field is "given_name" or "family_name" or "birth_date" or "address").OrderBy(field => field.Field, StringComparer.Ordinal).Select(field => $"{field.Field[..4]}:{field.Level}"))}";
}
