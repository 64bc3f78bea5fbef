using InfoShareHub.Matching.Tests.Evaluation;
using Xunit.Abstractions;

namespace InfoShareHub.Matching.Tests;

public sealed class LiveLinkingTests(ITestOutputHelper output)
{
    [ChildrenFact]
    public void Linking_invented_children_record_by_record_is_right_and_finds_most()
    {
        var records = ChildrenFile.Read(ChildrenFile.Find()!);
        var links = new LiveLinking(MatchModel.Default);

        foreach (var record in records)
            links.Take(record.Number, record.Subject);

        var quality = LinkQuality.Of(records, links);
        output.WriteLine(quality.ToString());
        Assert.True(quality.Precision >= .999, quality.ToString());
        Assert.True(quality.Recall >= .96, quality.ToString());
        Assert.True(quality.MergedTwinGroups <= 1, quality.ToString());
        Assert.True(quality.RecallByOrigin.Values.Min() >= quality.RecallByOrigin.Values.Max() - .06, quality.ToString());
        Assert.True(links.RecordsWithPossible <= records.Count * .05, $"{links.RecordsWithPossible} records to look at");
    }
}
