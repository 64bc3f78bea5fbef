using System.Diagnostics;
using InfoShareHub.Cli.Synth.People;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;
using InfoShareHub.Client.Pushing;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Bench;

/// <summary>Asks again and again about one child of whom four agencies hold items, as a screener does, one call after the other: decided item by item, durable, rendered.</summary>
internal sealed class DisclosureBench(int calls, int items, bool isRedis, string folder, Terminal terminal)
{
    private const int ItemsPerRecord = 50;

    private static readonly string[] Owners = ["health", "police", "education", "charity"];

    public async Task<DisclosureReport> RunAsync(CancellationToken cancellationToken)
    {
        terminal.Say("starting a hub on an empty ledger");
        await using var bench = await BenchSite.StartAsync(folder, isRedis, cancellationToken);
        for (var record = 0; record * ItemsPerRecord < items; record++)
            await PushAsync(bench, Owners[record % Owners.Length], record, Math.Min(ItemsPerRecord, items - (record * ItemsPerRecord)), cancellationToken);

        await PushAsync(bench, "social", record: 0, items: 0, cancellationToken);
        await using var screener = bench.Site.Open("social-screener", "screener.mock", "SCR");
        var disclosures = new Disclosures(screener.Connection);
        var question = new DisclosureRequest
        {
            RecordId = "bench-0",
            Classes = { DataClass.C04 },
            Level = DisclosureLevel.D4,
            Purpose = Purpose.P1,
            Threshold = Threshold.L2,
            Reason = "measuring a disclosure",
            RelevanceAssertedBy = "screener.mock",
            LawfulAuthority = "Children Act 2004 s.11",
        };
        terminal.Say($"asking {calls} times");
        var latencies = new TimeSpan[calls];
        var shown = 0;
        var whole = Stopwatch.StartNew();
        for (var call = 0; call < calls; call++)
        {
            var started = Stopwatch.GetTimestamp();
            var answer = await disclosures.RequestAsync(question, cancellationToken);
            latencies[call] = Stopwatch.GetElapsedTime(started);
            shown = answer.Answers.Sum(part => part.Items.Count);
        }

        return new DisclosureReport(items, shown, LoadFigures.Of(latencies, failures: 0, whole.Elapsed, firstFailure: null));
    }

    private static async Task PushAsync(BenchSite bench, string agency, int record, int items, CancellationToken cancellationToken)
    {
        var moment = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(new DateTimeOffset(2025, 3, 1, 9, 0, 0, TimeSpan.Zero));
        var request = new UpsertRecordRequest
        {
            SubmissionId = $"bench-{agency}-{record}",
            Record = new Record { RecordId = $"bench-{record}", SourceVersion = 1, EventTime = moment, RecordedTime = moment, Subject = Subject() },
        };
        for (var item = 0; item < items; item++)
        {
            request.Record.Items.Add(new DataItem
            {
                DataClass = DataClass.C04,
                Service = "Pretend Academy",
                ContactRoute = "duty desk",
                Status = "open",
                Categories = { "absence" },
                LastContact = new PartialDate { Year = 2025, Month = 1 + (item % 12), Day = 3, Precision = DatePrecision.Day },
                Text = $"invented note {item}: came late and left early",
                Standing = Standing.Fact,
            });
        }

        await using var session = bench.Site.OpenSystem($"{agency}-contributor");
        await foreach (var outcome in new RecordPush(session.Connection, new PushOptions()).SendAllAsync(new[] { request }.ToAsyncEnumerable(), cancellationToken))
        {
            if (outcome.Receipt is null)
                throw new WrongUseException($"the record was refused: {outcome.Refusal!.Reason}", cause: null);
        }
    }

    /// <summary>A child who does not exist: surname of nobody, number of the test range.</summary>
    private static Subject Subject() => new()
    {
        Identity = new V1.Identity
        {
            GivenName = "Zephyrine",
            FamilyName = "Fictworth",
            BirthDate = new PartialDate { Year = 2012, Month = 5, Day = 17, Precision = DatePrecision.Day },
            Sex = Sex.Female,
            NhsNumber = Identifiers.NhsNumber(7),
        },
        Addresses = { new Address { Lines = "7 Imaginary Crescent", Town = "Northmere", Postcode = "ZX9 9ZX", Current = true } },
    };
}
