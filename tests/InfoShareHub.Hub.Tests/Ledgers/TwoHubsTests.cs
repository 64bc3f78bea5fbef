using InfoShareHub.Ledger.Redis;
using InfoShareHub.Ledger;
using InfoShareHub.Testing;
using Xunit;

namespace InfoShareHub.Hub.Tests.Ledgers;

public sealed class TwoHubsTests : IAsyncLifetime
{
    private const int Records = 150;

    private readonly OpenLedger _ledger = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [RedisFact]
    public async Task Two_hubs_that_write_at_once_number_every_entry_once_and_end_with_the_same_state()
    {
        await using var redis = await RedisServer.StartAsync(RedisLedgerAccess.Rules("tested"));
        var one = await SharedLedger.OpenAsync(_ledger, redis, "anchor-1");
        var other = await SharedLedger.OpenAsync(_ledger, redis, "anchor-2");
        await Sendings.EnrolAsync(one, "health", "police", "social");

        var law = Enactments.EnactAsync(one, "2026.2", from: null);
        var indexes = await Task.WhenAll(PushAsync(one, "health"), PushAsync(other, "police"));
        await law;

        var all = indexes.SelectMany(index => index).ToList();
        Assert.Equal(2 * Records, all.Distinct().Count());
        await SharedLedger.CaughtUpAsync(one, other);
        Assert.Equal(await StateText.OfAsync(one), await StateText.OfAsync(other));
    }

    [RedisFact]
    public async Task Two_reports_of_the_same_child_on_two_hubs_never_miss_each_other()
    {
        await using var redis = await RedisServer.StartAsync(RedisLedgerAccess.Rules("tested"));
        var one = await SharedLedger.OpenAsync(_ledger, redis, "anchor-1");
        var other = await SharedLedger.OpenAsync(_ledger, redis, "anchor-2");
        await Sendings.EnrolAsync(one, "health", "police", "social");
        await SharedLedger.CaughtUpAsync(one, other);

        for (var person = 0; person < 20; person++)
        {
            await Task.WhenAll(
                one.Sequencer.SubmitAsync(Sendings.Concern(one, "health", person, $"health-{person}")),
                other.Sequencer.SubmitAsync(Sendings.Concern(other, "police", person, $"police-{person}")));
        }

        await SharedLedger.CaughtUpAsync(one, other);
        var children = await one.Sequencer.ReadAsync(state => Enumerable.Range(1, 40).Select(number => state.Concerns.Find((ulong)number)!.Child).ToList());
        Assert.Equal(20, children.Distinct().Count());
    }

    [RedisFact]
    public async Task Two_hubs_that_raise_recalls_at_once_number_each_once_and_end_with_the_same_state()
    {
        await using var redis = await RedisServer.StartAsync(RedisLedgerAccess.Rules("tested"));
        var one = await SharedLedger.OpenAsync(_ledger, redis, "anchor-1");
        var other = await SharedLedger.OpenAsync(_ledger, redis, "anchor-2");
        await Sendings.EnrolAsync(one, "health", "police", "education", "social");
        int[] children = [.. Enumerable.Range(1, 22).Where(person => person % 10 != 0)];
        foreach (var person in children)
        {
            await one.Sequencer.SubmitAsync(Sendings.Record(one, "health", person));
            await one.Sequencer.SubmitAsync(Sendings.Concern(one, "police", person, $"concern-{person}"));
        }

        await Sendings.DeliverAsync(one, "health");
        await Sendings.DeliverAsync(one, "social", "screener");
        await SharedLedger.CaughtUpAsync(one, other);

        await Task.WhenAll(children.Select(person =>
        {
            var host = person % 2 == 0 ? one : other;
            return host.Sequencer.SubmitAsync(Sendings.Retraction(host, "police", $"concern-{person}"));
        }));

        await SharedLedger.CaughtUpAsync(one, other);
        var mailboxes = await one.Sequencer.ReadAsync(state => Enumerable.Range(1, (int)state.Recalls.Next - 1).Select(number => state.Recalls.Find((ulong)number)!.Mailbox).ToList());
        Assert.Equal(children.Length, mailboxes.Count(mailbox => mailbox == "health/contributor"));
        Assert.Equal(await StateText.OfAsync(one), await StateText.OfAsync(other));
    }

    private static async Task<List<ulong>> PushAsync(LedgerHost host, string agency)
    {
        var committed = await Task.WhenAll(Enumerable.Range(0, Records).Select(person => host.Sequencer.SubmitAsync(Sendings.Record(host, agency, person))));
        return [.. committed.Select(made => made.Receipt!.Index)];
    }
}
