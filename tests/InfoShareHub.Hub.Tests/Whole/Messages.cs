using Google.Protobuf.WellKnownTypes;
using InfoShareHub.Client;
using InfoShareHub.Client.Pushing;
using InfoShareHub.Testing;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Tests.Whole;

/// <summary>What agencies send about invented people.</summary>
internal static class Messages
{
    public static readonly Timestamp Event = Timestamp.FromDateTimeOffset(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));

    public static UpsertRecordRequest Record(string id, int person, params DataItem[] items)
    {
        var record = new Record
        {
            RecordId = id,
            SourceVersion = 1,
            EventTime = Event,
            RecordedTime = Event,
            Subject = Subjects.Number(person),
        };
        record.Items.Add(items);
        return new UpsertRecordRequest { SubmissionId = $"r-{id}", Record = record };
    }

    public static DataItem Item(DataClass dataClass, string text = "") => new()
    {
        DataClass = dataClass,
        Service = "Imaginary Service",
        ContactRoute = "duty desk",
        Status = "open",
        Categories = { "seen" },
        LastContact = new PartialDate { Year = 2025, Month = 11, Day = 3, Precision = DatePrecision.Day },
        Text = text,
        Standing = text.Length > 0 ? Standing.Fact : Standing.Unspecified,
    };

    public static SubmitConcernRequest Concern(string id, int person) => new()
    {
        SubmissionId = $"c-{id}",
        Concern = new Concern
        {
            SourceId = id,
            SourceVersion = 1,
            EventTime = Event,
            RecordedTime = Event,
            Subject = Subjects.Number(person),
            Category = ConcernCategory.ConcernNeglect,
            Statements = { new Statement { Standing = Standing.Fact, Text = "came without a coat" } },
            Threshold = Threshold.L2,
            Engagement = Engagement.Done,
            Consent = ConsentState.ConsentRefused,
            Area = DemoAgencies.Area,
        },
    };

    public static async Task<List<PushOutcome>> PushAsync(HubConnection connection, params UpsertRecordRequest[] records)
    {
        var outcomes = new List<PushOutcome>();
        await foreach (var outcome in new RecordPush(connection, new PushOptions()).SendAllAsync(records.ToAsyncEnumerable(), CancellationToken.None))
        {
            outcomes.Add(outcome);
        }

        return outcomes;
    }

    public static Task<SubmitConcernResponse> SubmitAsync(HubConnection connection, SubmitConcernRequest concern)
    {
        return new ConcernPush(connection, new PushOptions()).SendAsync(concern, CancellationToken.None);
    }

    /// <summary>What of a receipt is the same for every submission.</summary>
    public static string Shape(Receipt receipt)
    {
        return $"{receipt.LeafHash.Length} {receipt.IsRepeat} {receipt.CosignedCheckpoint.Length} {receipt.InclusionProof.All(hash => hash.Length == 32)}";
    }
}
