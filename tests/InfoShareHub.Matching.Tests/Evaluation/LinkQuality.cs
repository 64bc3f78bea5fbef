using System.Globalization;
using System.Text;

namespace InfoShareHub.Matching.Tests.Evaluation;

/// <summary>How good links are, over pairs of records: of the pairs linked, how many are one child; of the pairs that are one child, how many are linked.</summary>
internal sealed record LinkQuality(int TruePairs, int LinkedPairs, int RightPairs, int MergedTwinGroups, IReadOnlyDictionary<string, double> RecallByOrigin)
{
    public double Precision => (double)RightPairs / Math.Max(1, LinkedPairs);

    public double Recall => (double)RightPairs / TruePairs;

    public static LinkQuality Of(IReadOnlyList<LabelledRecord> records, LiveLinking links)
    {
        var entity = records.ToDictionary(record => record.Number, record => record.Entity);
        int linked = 0, right = 0;
        foreach (var child in links.Children)
        {
            // Records that are not labelled are of nobody in the file.
            var strangers = child.Count(record => !entity.ContainsKey(record));
            linked += Pairs(child.Count) - Pairs(strangers);
            right += child.Where(entity.ContainsKey).GroupBy(record => entity[record]).Sum(group => Pairs(group.Count()));
        }

        var byOrigin = records.GroupBy(record => record.Origin).ToDictionary(group => group.Key, group => RecallOf(group, links));
        var truePairs = records.GroupBy(record => record.Entity).Sum(group => Pairs(group.Count()));
        var merged = records.Where(record => record.TwinGroup.Length > 0).GroupBy(record => record.TwinGroup).Count(group => IsMerged(group, links));
        return new LinkQuality(truePairs, linked, right, merged, byOrigin);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"precision {Precision:F5}, recall {Recall:F4} ({RightPairs} of {TruePairs} pairs, {LinkedPairs - RightPairs} wrong), ");
        text.Append(CultureInfo.InvariantCulture, $"twin groups merged {MergedTwinGroups}; recall by name origin");
        foreach (var (origin, recall) in RecallByOrigin.OrderByDescending(pair => pair.Value))
            text.Append(CultureInfo.InvariantCulture, $" {origin} {recall:F4}");
        return text.ToString();
    }

    private static double RecallOf(IEnumerable<LabelledRecord> records, LiveLinking links)
    {
        int all = 0, right = 0;
        foreach (var ofOne in records.GroupBy(record => record.Entity))
        {
            all += Pairs(ofOne.Count());
            right += ofOne.GroupBy(record => links.ChildOf[record.Number]).Sum(group => Pairs(group.Count()));
        }

        return (double)right / all;
    }

    private static bool IsMerged(IEnumerable<LabelledRecord> twins, LiveLinking links) =>
        twins.GroupBy(record => links.ChildOf[record.Number]).Any(child => child.Select(record => record.Entity).Distinct().Count() > 1);

    private static int Pairs(int count) => count * (count - 1) / 2;
}
