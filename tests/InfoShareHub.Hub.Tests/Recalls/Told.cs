using InfoShareHub.Client;
using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Tests.Recalls;

/// <summary>What agencies are told of, ask for, and take back.</summary>
internal static class Told
{
    public static readonly string[] Mailboxes =
        ["police-contributor", "health-contributor", "education-contributor", "social-contributor", "charity-contributor", "social-screener", "police-screener"];

    /// <summary>A mailbox as who may watch it: contributors by their systems, screeners in person.</summary>
    public static HubConnection Watcher(TestHub hub, string name)
    {
        return name.EndsWith("-screener", StringComparison.Ordinal) ? hub.Connect(name, "screener-1", "SCR") : hub.Connect(name);
    }

    /// <summary>Takes every alert that waits in a mailbox.</summary>
    public static async Task<List<Alert>> AlertsAsync(TestHub hub, string name)
    {
        using var watch = new OpenedWatch(Watcher(hub, name));
        return await watch.AllAsync();
    }

    /// <summary>Takes every recall that waits in a mailbox.</summary>
    public static async Task<List<Recall>> RecallsAsync(TestHub hub, string name)
    {
        using var watch = new OpenedRecalls(Watcher(hub, name));
        return await watch.AllAsync();
    }

    /// <summary>Mailboxes that have recalls, and how many.</summary>
    public static async Task<Dictionary<string, int>> RecalledAsync(TestHub hub)
    {
        var recalled = new Dictionary<string, int>();
        foreach (var name in Mailboxes)
        {
            var recalls = await RecallsAsync(hub, name);
            if (recalls.Count > 0)
            {
                recalled.Add(name, recalls.Count);
            }
        }

        return recalled;
    }

    /// <summary>A police officer asks about the child of a record of the police.</summary>
    public static Task<DisclosureResponse> AskAsync(TestHub hub, string record, params DataClass[] classes) =>
        AskAsync(hub.Connect("police-contributor", "officer-1", "POL"), record, classes);

    public static Task<DisclosureResponse> AskAsync(HubConnection connection, string record, params DataClass[] classes)
    {
        var request = new DisclosureRequest
        {
            RecordId = record,
            Classes = { classes },
            Level = DisclosureLevel.D5,
            Purpose = Purpose.P3,
            Threshold = Threshold.L4,
            ThresholdReference = "strategy meeting of Monday",
            Reason = "strategy discussion",
        };
        return new Client.Asking.Disclosures(connection).RequestAsync(request, CancellationToken.None);
    }

    /// <summary>A later version of a record.</summary>
    public static UpsertRecordRequest Version(string id, int person, ulong version, params DataItem[] items)
    {
        var request = Messages.Record(id, person, items);
        request.SubmissionId = $"r-{id}-{version}";
        request.Record.SourceVersion = version;
        return request;
    }

    public static WithdrawRecordRequest Withdrawal(string id, ulong version) => new()
    {
        SubmissionId = $"w-{id}-{version}",
        RecordId = id,
        SourceVersion = version,
        RecordedTime = Messages.Event,
    };

    public static RetractConcernRequest Retraction(string id, ulong version = 1, RetractionReason reason = RetractionReason.RetractionFalse) => new()
    {
        SubmissionId = $"x-{id}-{version}",
        SourceId = id,
        SourceVersion = version,
        RecordedTime = Messages.Event,
        Reason = reason,
    };

    public static async Task<RetractConcernResponse> RetractAsync(HubConnection connection, RetractConcernRequest request)
    {
        var client = new ConcernService.ConcernServiceClient(connection.Invoker);
        return await client.RetractConcernAsync(request, connection.StreamOptions(CancellationToken.None));
    }

    public static async Task WithdrawAsync(HubConnection connection, WithdrawRecordRequest request)
    {
        var client = new RecordService.RecordServiceClient(connection.Invoker);
        await client.WithdrawRecordAsync(request, connection.StreamOptions(CancellationToken.None));
    }
}
