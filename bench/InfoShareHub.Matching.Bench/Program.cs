using System.Diagnostics;
using System.Globalization;
using InfoShareHub.Matching;
using InfoShareHub.Matching.Bench;
using InfoShareHub.Matching.Tests.Evaluation;

var path = args.Length > 1 ? args[1] : ChildrenFile.Find();
if (path is null)
{
    await Console.Error.WriteLineAsync("children_20k.csv not found; give its path");
    return 1;
}

var records = ChildrenFile.Read(path);
if (args.Contains("train"))
{
    var trained = ModelTraining.Train([.. records.Select(record => record.Subject)], StartingModel.Make(), "children-1", "two-class expectation-maximisation on 41,162 records of 20,000 invented children as four agencies know them (children_20k), from starting-1; levels seen fewer than 20 times in either class keep its figures");
    Console.WriteLine(MatchModelText.Write(trained));
    Measure(trained);
    return 0;
}

Measure(MatchModel.Default);
return 0;

void Measure(MatchModel model)
{
    for (var round = 0; round < 2; round++)
    {
        var links = new LiveLinking(model);
        var begin = Stopwatch.GetTimestamp();
        foreach (var record in records)
            links.Take(record.Number, record.Subject);
        var elapsed = Stopwatch.GetElapsedTime(begin);
        Console.WriteLine(LinkQuality.Of(records, links));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"model {model.Id}: {records.Count / elapsed.TotalSeconds:F0} records/s; match+insert p50 {links.Percentile(.5).TotalMicroseconds:F1} us, p95 {links.Percentile(.95).TotalMicroseconds:F1} us, p99 {links.Percentile(.99).TotalMicroseconds:F1} us, max {links.Percentile(1).TotalMicroseconds:F0} us; asked for {links.RecordsWithPossible} records, {links.Possible.Count} pairs"));
        Console.WriteLine(links.Index.Counts);
        if (round == 1 && args.Contains("misses"))
            foreach (var (reason, count) in MissedPairs.Count(records, links).Take(60))
                Console.WriteLine($"{count,5} {reason}");
    }
}
