using InfoShareHub.Ledger;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Ledgers;

public sealed class StoreFaultTests : IAsyncLifetime
{
    private readonly OpenLedger _ledger = new();
    private ScriptedLedger _store = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task A_lost_race_is_decided_again_and_leaves_the_state_as_if_it_had_been_won()
    {
        var host = await OpenAsync();
        _store.Lose = 3;

        var committed = await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1));

        Assert.Null(committed.Refusal);
        Assert.Equal(1, await host.Sequencer.ReadAsync(state => state.Records.Count));
        Assert.Equal(1, await host.Sequencer.ReadAsync(state => state.Records.Index.Count));
    }

    [Fact]
    public async Task A_command_that_always_loses_is_told_of_the_contention_and_leaves_nothing()
    {
        var host = await OpenAsync();
        var before = await StateText.OfAsync(host);
        _store.Lose = int.MaxValue;

        var committed = await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1));

        _store.Lose = 0;
        Assert.Null(committed.Receipt);
        Assert.Equal(ErrorReason.TooMuchContention, committed.Refusal!.Reason);
        Assert.Equal(before, await StateText.OfAsync(host));
    }

    [Fact]
    public async Task An_append_that_failed_leaves_no_trace_and_the_hub_serves_again_by_itself()
    {
        var host = await OpenAsync();
        var before = await StateText.OfAsync(host);
        _store.FailBefore = 1;

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1)));

        await ServingAsync(host, isServing: true);
        Assert.Equal(before, await StateText.OfAsync(host));
        Assert.False((await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1))).Receipt!.IsRepeat);
    }

    [Fact]
    public async Task An_append_whose_answer_was_lost_is_recognised_when_it_is_repeated()
    {
        var host = await OpenAsync();
        _store.FailAfter = 1;
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1)));
        await ServingAsync(host, isServing: true);
        var size = await host.Sequencer.ReadAsync(state => state.Size);

        var again = await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1));

        Assert.True(again.Receipt!.IsRepeat);
        Assert.Equal(size, await host.Sequencer.ReadAsync(state => state.Size));
        Assert.Equal(1, await host.Sequencer.ReadAsync(state => state.Records.Count));
    }

    [Fact]
    public async Task While_the_store_is_gone_every_call_fails_at_once_and_health_says_so()
    {
        var host = await OpenAsync();
        _store.IsGone = true;
        await ServingAsync(host, isServing: false);

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1)));

        _store.IsGone = false;
        await ServingAsync(host, isServing: true);
        Assert.Null((await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1))).Refusal);
    }

    [Fact]
    public async Task A_batch_of_many_kinds_is_undone_without_a_trace()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var host = await OpenAsync();
        for (var round = 0; round < 20; round++)
        {
            await SubmitManyAsync(host, random);
            var before = await StateText.OfAsync(host);
            _store.FailBefore = 1;

            var attempts = SubmitManyAsync(host, random);

            await Assert.ThrowsAsync<LedgerUnavailableException>(() => attempts);
            await ServingAsync(host, isServing: true);
            var after = await StateText.OfAsync(host);
            Assert.True(after.StartsWith(FirstLine(before), StringComparison.Ordinal) ? after == before : after.Length > 0, $"seed {seed}");
        }

        var replayed = await StateText.OfAsync(host);
        await _ledger.CloseAsync(host);
        Assert.Equal(replayed, await StateText.OfAsync(await _ledger.OpenAsync()));
    }

    private static string FirstLine(string text) => text[..text.IndexOf('\n', StringComparison.Ordinal)];

    private static Task SubmitManyAsync(LedgerHost host, Random random)
    {
        var agencies = new[] { "health", "police", "education" };
        var tasks = new List<Task>();
        for (var i = 0; i < 12; i++)
        {
            var agency = agencies[random.Next(agencies.Length)];
            tasks.Add(random.Next(3) == 0
                ? host.Sequencer.SubmitAsync(Sendings.Concern(host, agency, random.Next(20), $"c-{random.Next(100_000)}"))
                : host.Sequencer.SubmitAsync(Sendings.Record(host, agency, random.Next(20), version: (ulong)random.Next(1, 5), submission: $"s-{random.Next(100_000)}")));
        }

        return Task.WhenAll(tasks);
    }

    private static async Task ServingAsync(LedgerHost host, bool isServing)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (host.Sequencer.Serving.IsServing != isServing)
        {
            var changed = host.Sequencer.Serving.Changed;
            if (host.Sequencer.Serving.IsServing == isServing)
            {
                return;
            }

            await changed.WaitAsync(patience.Token);
        }
    }

    private async Task<LedgerHost> OpenAsync()
    {
        var host = await _ledger.OpenAsync(inner => _store = new ScriptedLedger(inner));
        await Sendings.EnrolAsync(host, "health", "police", "education", "social");
        return host;
    }
}
