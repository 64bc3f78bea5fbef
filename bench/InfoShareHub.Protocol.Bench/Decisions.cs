using System.Diagnostics;
using System.Globalization;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Bench;

/// <summary>Measures decisions over a fixed mixture of requests: rate, percentiles and bytes allocated, the median of three rounds.</summary>
internal static class Decisions
{
    private const int Requests = 4096;
    private const int Each = 400_000;

    public static void Measure(string name, SharingProtocol protocol)
    {
        var random = new Random(1);
        DecisionRequest[] requests = [.. Enumerable.Range(0, Requests).Select(_ => Draw(random))];
        Run(protocol, requests, out _);
        var rounds = Enumerable.Range(0, 3).Select(_ => (Rate: Run(protocol, requests, out var bytes), Bytes: bytes)).OrderBy(round => round.Rate).ToArray();
        var times = Times(protocol, requests);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {protocol.Rules.Count()} rules, {rounds[1].Rate:N0} decisions/s, {rounds[1].Bytes} bytes each, p50 {times[times.Length / 2].TotalMicroseconds:F2} us, p99 {times[times.Length * 99 / 100].TotalMicroseconds:F2} us"));
    }

    private static double Run(SharingProtocol protocol, DecisionRequest[] requests, out long bytes)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var begin = Stopwatch.GetTimestamp();
        for (var i = 0; i < Each; i++)
            protocol.Decide(requests[i % Requests]);
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Each;
        return Each / seconds;
    }

    private static TimeSpan[] Times(SharingProtocol protocol, DecisionRequest[] requests)
    {
        var times = new TimeSpan[Each];
        for (var i = 0; i < Each; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            protocol.Decide(requests[i % Requests]);
            times[i] = Stopwatch.GetElapsedTime(begin);
        }

        Array.Sort(times);
        return times;
    }

    private static DecisionRequest Draw(Random random)
    {
        AgencyId asker = Agency("asker"), owner = random.Next(8) == 0 ? asker : Agency("owner");
        return new DecisionRequest
        {
            Recipient = new Recipient { Agency = asker, Kind = Any<AgencyKind>(random), Roles = RoleSet.Of(Any<RoleCode>(random), Any<RoleCode>(random)) },
            Subject = new SubjectFacts { AgeYears = random.Next(0, 18), IsKnownToRecipient = random.Next(2) == 0 },
            Item = new ItemFacts { DataClass = Any<DataClass>(random), Owner = owner, OwnerKind = Any<AgencyKind>(random) },
            Purpose = (Purpose)random.Next(1, 6),
            Threshold = Any<Threshold>(random),
            HasThresholdReference = true,
            Consent = Any<ConsentState>(random),
            HasLawfulAuthority = true,
            Basis = LinkBasis.Confirmed,
            RequestedLevel = DisclosureLevel.D5,
            Date = new DateOnly(2026, 11, 2),
        };
    }

    private static T Any<T>(Random random)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return values[random.Next(values.Length)];
    }

    private static AgencyId Agency(string name) => AgencyId.TryParse(name, out var id) ? id : throw new UnreachableException();
}
