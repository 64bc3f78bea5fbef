using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Recalls;

public sealed class RandomHistoryTests : IAsyncLifetime
{
    private const int Steps = 70;
    private static readonly int[] Persons = [1, 13, 26];
    private static readonly string[] Contributors = ["police", "health", "education", "charity"];

    private readonly NaiveHub _naive = new();
    private readonly Dictionary<string, ulong> _versions = [];
    private readonly List<string> _concerns = [];
    private TestHub _hub = null!;
    private readonly Dictionary<string, string> _concernOf = [];
    private ulong _listed;
    private int _recalled;

    public async Task InitializeAsync() => _hub = await TestHub.StartEnrolledAsync();

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20261121)]
    public async Task Recalled_are_those_who_were_told_something_of_what_changed_and_nobody_else(int seed)
    {
#pragma warning disable CA5394 // A history must be repeatable from its seed.
        var random = new Random(seed);
        foreach (var agency in Contributors)
        {
            await ChangeAsync(agency, Persons[0], Item(agency, random), $"seed {seed}, first records");
        }

        for (var step = 0; step < Steps; step++)
        {
            var agency = Contributors[random.Next(Contributors.Length)];
            var at = $"seed {seed}, step {step}, {agency}";
            switch (random.Next(10))
            {
                case 0 or 1 or 2:
                    var person = Persons[random.Next(3) == 0 ? random.Next(Persons.Length) : 0];
                    await ChangeAsync(agency, person, random.Next(5) == 0 ? null : Item(agency, random), at);
                    break;
                case 3:
                    await WithdrawAsync(agency, at);
                    break;
                case 4 or 5 or 6:
                    await AskAsync(Contributors[random.Next(3)]);
                    break;
                case 7:
                    await ReportAsync(step);
                    break;
                case 8:
                    await RetractAsync(random, at);
                    break;
                default:
                    await TakeAlertsAsync();
                    break;
            }
        }
#pragma warning restore CA5394

        Assert.True(_recalled >= 15, $"seed {seed}: {_recalled} pieces recalled are too few to prove anything");
    }

    private static string RecordOf(string agency) => $"{agency}-1";

    private static DataClass ClassOf(string agency) => agency switch
    {
        "police" => DataClass.C12,
        "health" => DataClass.C05,
        "education" => DataClass.C04,
        _ => DataClass.C17,
    };

#pragma warning disable CA5394 // A history must be repeatable from its seed.
    private static DataItem Item(string agency, Random random)
    {
        var item = Messages.Item(ClassOf(agency), $"said {random.Next(3)}");
        item.Service = $"Imaginary Service {random.Next(2)}";
        item.Status = $"status {random.Next(3)}";
        item.Author = $"author {random.Next(2)}";
        return item;
    }

    private async Task RetractAsync(Random random, string at)
    {
        if (_concerns.Count == 0)
        {
            return;
        }

        var concern = _concerns[random.Next(_concerns.Count)];
        _concerns.Remove(concern);
        var expected = _naive.TakeBack(NaiveHub.Report(concern, RecordOf("charity")));
        await Told.RetractAsync(_hub.Connect("charity-contributor"), Told.Retraction(concern));
        await CheckAsync(expected, at + " retracts");
    }
#pragma warning restore CA5394

    private async Task ChangeAsync(string agency, int person, DataItem? item, string at)
    {
        var version = _versions[agency] = _versions.GetValueOrDefault(agency) + 1;
        DataItem[] items = item is null ? [] : [item];
        var expected = _naive.Change(RecordOf(agency), person, item);
        await Messages.PushAsync(_hub.Connect($"{agency}-contributor"), Told.Version(RecordOf(agency), person, version, items));
        await CheckAsync(expected, at + " changes");
    }

    private async Task WithdrawAsync(string agency, string at)
    {
        if (!_naive.IsLive(RecordOf(agency)))
        {
            return;
        }

        var expected = _naive.Withdraw(RecordOf(agency));
        await Told.WithdrawAsync(_hub.Connect($"{agency}-contributor"), Told.Withdrawal(RecordOf(agency), _versions[agency]));
        await CheckAsync(expected, at + " withdraws");
    }

    private async Task AskAsync(string agency)
    {
        if (!_naive.IsLive(RecordOf(agency)))
        {
            return;
        }

        var role = agency switch { "police" => "POL", "health" => "HLT", _ => "DSL" };
        var answer = await Told.AskAsync(
            _hub.Connect($"{agency}-contributor", "person-1", role), RecordOf(agency), [DataClass.C01, .. Contributors.Select(ClassOf)]);
        foreach (var item in answer.Answers.SelectMany(one => one.Items))
        {
            See($"{agency}/contributor", RecordOf(agency), item, concern: "");
        }
    }

    private async Task ReportAsync(int step)
    {
        if (!_naive.IsLive(RecordOf("charity")))
        {
            return;
        }

        var concern = Messages.Concern($"concern-{step}", 1);
        concern.Concern.Subject = null;
        concern.Concern.RecordId = RecordOf("charity");
        await Messages.SubmitAsync(_hub.Connect("charity-contributor"), concern);
        _concerns.Add(concern.Concern.SourceId);
        await TakeAlertsAsync();
    }

    /// <summary>Everybody takes what waits; alerts come again and again, since nobody acknowledges them.</summary>
    private async Task TakeAlertsAsync()
    {
        foreach (var mailbox in Contributors.Select(agency => $"{agency}-contributor").Append("social-screener"))
        {
            foreach (var alert in await Told.AlertsAsync(_hub, mailbox))
            {
                var own = mailbox == "social-screener" ? null : RecordOf(mailbox.Split('-')[0]);
                foreach (var item in alert.Concern.Concat(alert.Known))
                {
                    See(mailbox.Replace('-', '/'), own, item, ConcernOf(alert));
                }
            }
        }
    }

    /// <summary>An alert does not say which concern it is; the first that comes after a report is that report's.</summary>
    private string ConcernOf(Alert alert)
    {
        var piece = alert.Concern.First(item => item.DataClass == DataClass.C16).PieceId;
        return _concernOf.TryGetValue(piece, out var known) ? known : _concernOf[piece] = _concerns[^1];
    }

    private void See(string mailbox, string? own, DisclosedItem item, string concern)
    {
        if (item.Level == DisclosureLevel.D0)
        {
            return;
        }

        var agency = item.DataClass switch
        {
            DataClass.C01 or DataClass.C02 => item.OwnerAgency,
            DataClass.C16 => "charity",
            var other => Contributors.First(one => ClassOf(one) == other),
        };
        Assert.NotEmpty(agency);
        if (mailbox != $"{agency}/contributor")
        {
            var source = item.DataClass == DataClass.C16 ? NaiveHub.Report(concern, RecordOf("charity")) : RecordOf(agency);
            _naive.See(mailbox, source, own, item);
        }
    }

    private async Task CheckAsync(HashSet<string> expected, string at)
    {
        var auditor = new Client.Asking.Disclosures(_hub.Connect("health-auditor", "auditor-1", "AUD"));
        var page = await auditor.ListRecallsAsync(new ListRecallsRequest { AfterNumber = _listed, PageSize = 1000, Reason = "comparing" }, CancellationToken.None);
        var actual = page.Recalls
            .SelectMany(recall => recall.Pieces.Select(piece => $"{recall.RecipientAgency}/{recall.RecipientRole} {recall.RecordId}{recall.ConcernId} {piece.DataClass}"))
            .ToHashSet();
        _recalled += actual.Count;
        _listed = page.Recalls.Count == 0 ? _listed : page.Recalls[^1].Number;
        Assert.True(expected.SetEquals(actual), $"{at}: expected [{string.Join("; ", expected.Except(actual))}] more and [{string.Join("; ", actual.Except(expected))}] less");
    }
}
