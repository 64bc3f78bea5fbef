using InfoShareHub.Client.Asking;
using InfoShareHub.Protocol;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;
using DataClass = InfoShareHub.V1.DataClass;
using DisclosureLevel = InfoShareHub.V1.DisclosureLevel;
using Purpose = InfoShareHub.V1.Purpose;
using Threshold = InfoShareHub.V1.Threshold;

namespace InfoShareHub.Hub.Tests.Whole;

public sealed class WhatWasToldTests : IAsyncLifetime
{
    private const ulong Held = 1ul << 63;

    private TestHub _hub = null!;

    public async Task InitializeAsync() => _hub = await TestHub.StartEnrolledAsync();

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task Of_an_alert_every_field_that_left_is_written_down_and_no_other()
    {
        await Messages.PushAsync(_hub.Connect("health-contributor"), Messages.Record("h-1", 1, Messages.Item(DataClass.C05, "seen after a fall")));
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 1));
        Alert alert;
        using (var watch = new OpenedWatch(_hub.Connect("social-screener", "screener-1", "SCR")))
        {
            alert = await watch.AlertAsync();
        }

        var told = await ToldAsync("health", "h-1");

        Assert.Equal(Shape(alert.Concern.Concat(alert.Known)), told.Select(Shape).Order(StringComparer.Ordinal));
        Assert.All(told, access => Assert.Equal(0ul, access.OwnRecord));
        Assert.All(told, access => Assert.NotEqual(Purpose.Unspecified, access.Purpose));
    }

    [Fact]
    public async Task Of_a_disclosure_every_field_that_left_is_written_down_with_the_record_it_rests_on()
    {
        await Messages.PushAsync(_hub.Connect("health-contributor"), Messages.Record("h-1", 1, Messages.Item(DataClass.C05, "seen after a fall"), Messages.Item(DataClass.C05)));
        await Messages.PushAsync(_hub.Connect("police-contributor"), Messages.Record("p-1", 1));
        var request = new DisclosureRequest
        {
            RecordId = "p-1",
            Classes = { DataClass.C01, DataClass.C05, DataClass.C13 },
            Level = DisclosureLevel.D5,
            Purpose = Purpose.P3,
            Threshold = Threshold.L4,
            ThresholdReference = "strategy meeting of Monday",
            Reason = "strategy discussion",
        };
        var answer = await new Client.Asking.Disclosures(_hub.Connect("police-contributor", "officer-1", "POL")).RequestAsync(request, CancellationToken.None);

        var told = (await ToldAsync("health", "h-1")).Where(access => access.Piece is not null).ToList();

        Assert.NotEmpty(told);
        Assert.Equal(Shape(answer.Answers.SelectMany(one => one.Items)), told.Select(Shape).Order(StringComparer.Ordinal));
        Assert.Single(told.Select(access => access.OwnRecord).Distinct(), number => number != 0);
        Assert.Equal(told.Count, told.Select(access => (access.Piece.RecordNumber, access.Piece.Item, access.DataClass)).Distinct().Count());
        Assert.All(told, access => Assert.Equal(1ul, access.Piece.Version));
    }

    private async Task<List<Access>> ToldAsync(string agency, string record)
    {
        var trail = new AuditTrail(_hub.Connect("health-auditor", "auditor-1", "AUD"));
        var request = new WhoSawRequest { Record = new RecordReference { Agency = agency, RecordId = record }, Reason = "who was told" };
        var accesses = new List<Access>();
        await foreach (var response in trail.WhoSawAsync(request, CancellationToken.None))
        {
            accesses.AddRange(response.Access?.Accesses.Where(access => access.Piece is not null) ?? []);
        }

        return accesses;
    }

    private static IEnumerable<string> Shape(IEnumerable<DisclosedItem> items)
    {
        return items.Where(item => item.Level > DisclosureLevel.D0)
            .Select(item => $"{item.DataClass} {item.Level} {string.Join(',', item.Fields.Select(field => FieldOf(field.Name)).Distinct().Order())}")
            .Order(StringComparer.Ordinal);
    }

    private static string Shape(Access access)
    {
        var fields = Enum.GetValues<ItemField>().Where(field => (access.Fields & (1ul << (int)field)) != 0).Order();
        Assert.NotEqual(0ul, access.Fields & Held);
        return $"{access.DataClass} {access.Level} {string.Join(',', fields)}";
    }

    // Statements come one by one, each named by whether it is fact, opinion or the child's words.
    private static ItemField FieldOf(string name)
    {
        return ItemFields.TryParse(name, out var field) ? field : name.StartsWith("statement_", StringComparison.Ordinal) ? ItemField.Statements : throw new InvalidDataException(name);
    }
}
