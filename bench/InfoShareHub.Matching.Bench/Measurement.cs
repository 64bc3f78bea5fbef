using System.Diagnostics;
using System.Globalization;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Matching.Tests.Evaluation;

namespace InfoShareHub.Matching.Bench;

/// <summary>What the program prints: how good live links are, how fast, and how large the index gets.</summary>
internal static class Measurement
{
    private const string Provenance =
        "two-class expectation-maximisation on 41,162 records of 20,000 invented children as four agencies know them (children_20k), from starting-1; "
        + "levels seen fewer than 20 times in either class keep its figures";

    public static void Run(IReadOnlyList<LabelledRecord> records, MatchModel model, int rounds)
    {
        for (var round = 0; round < rounds; round++)
            Console.WriteLine(LinkQuality.Of(records, Link(records, model)));
    }

    public static void Train(IReadOnlyList<LabelledRecord> records)
    {
        var model = ModelTraining.Train([.. records.Select(record => record.Subject)], StartingModel.Make(), "children-1", Provenance);
        Console.WriteLine(MatchModelText.Write(model));
        Run(records, model, rounds: 1);
    }

    public static void ShowMisses(IReadOnlyList<LabelledRecord> records)
    {
        foreach (var (reason, count) in MissedPairs.Count(records, Link(records, MatchModel.Default)))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,5} {reason}"));
    }

    /// <summary>Fills an index with strangers made of the file's own names, dates and places in other combinations, then links the file into it.</summary>
    public static void Scale(IReadOnlyList<LabelledRecord> records, int copies)
    {
        var links = new LiveLinking(MatchModel.Default);
        var begin = Stopwatch.GetTimestamp();
        for (var copy = 1; copy <= copies; copy++)
            for (var i = 0; i < records.Count; i++)
                links.Keep(((ulong)copy << 32) + (ulong)i, Mix(records, i, copy));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{links.Index.Count} records added in {Stopwatch.GetElapsedTime(begin).TotalSeconds:F1} s, {Megabytes()} MB managed"));
        Link(records, links);
        Console.WriteLine(LinkQuality.Of(records, links));
    }

    private static LiveLinking Link(IReadOnlyList<LabelledRecord> records, MatchModel model)
    {
        var links = new LiveLinking(model);
        Link(records, links);
        return links;
    }

    private static void Link(IReadOnlyList<LabelledRecord> records, LiveLinking links)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var begin = Stopwatch.GetTimestamp();
        foreach (var record in records)
            links.Take(record.Number, record.Subject);
        var elapsed = Stopwatch.GetElapsedTime(begin);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"model {links.Index.Model.Id}: {records.Count / elapsed.TotalSeconds:F0} records/s; match+insert p50 {Micros(links, .5):F1}, "
            + $"p95 {Micros(links, .95):F1}, p99 {Micros(links, .99):F1}, max {Micros(links, 1):F0} us; {allocated / records.Count} bytes a record; "
            + $"{Megabytes()} MB managed"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"a person asked about {links.RecordsWithPossible} records, {links.Possible.Count} pairs; {links.Index.Counts}"));
    }

    private static double Micros(LiveLinking links, double share) => links.Percentile(share).TotalMicroseconds;

    private static long Megabytes() => GC.GetTotalMemory(forceFullCollection: true) >> 20;

    private static SubjectIdentity Mix(IReadOnlyList<LabelledRecord> records, int i, int copy)
    {
        SubjectIdentity first = records[i].Subject, last = At(101), born = At(7919), lives = At(15_485_863);
        return PersonName.TryCreate(first.Name.Given, first.Name.Middle, last.Name.Family, [], out var name)
            && SubjectIdentity.TryCreate(name, born.BirthDate, first.Sex, null, null, lives.Addresses, [], out var mixed)
            ? mixed
            : throw new InvalidDataException("a mixture is not within the limits");

        SubjectIdentity At(long factor) => records[(int)(((i + 1) * factor * copy) % records.Count)].Subject;
    }
}
