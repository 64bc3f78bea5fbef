using System.Diagnostics;
using System.Globalization;
using InfoShareHub.Ledger.Redis;
using InfoShareHub.Testing;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Redis;

public sealed class WhenTwoHubsShareALedgerTests : RedisLedgerSituation
{
    [RedisFact]
    public async Task A_thousand_racing_appends_each_give_every_index_exactly_once()
    {
        var (first, second) = (await OpenAsync(), await OpenAsync());

        var conflicts = await Task.WhenAll(Task.Run(() => AppendAllAsync(first, "first")), Task.Run(() => AppendAllAsync(second, "second")));

        var entries = await EntriesOfAsync(first);
        Assert.Equal(2_000, entries.Count);
        foreach (var hub in new[] { "first", "second" })
            Assert.Equal(Enumerable.Range(0, 1_000).Select(i => Name(hub, i)), entries.Where(entry => entry.StartsWith(hub, StringComparison.Ordinal)));
        Assert.InRange(conflicts.Sum(), 1, int.MaxValue);
        Assert.Equal("checkpoint over 2000", System.Text.Encoding.UTF8.GetString((await second.ReadHeadAsync(None)).Checkpoint.Span));
    }

    [RedisFact]
    public async Task A_waiting_hub_hears_of_the_others_append_long_before_it_would_poll()
    {
        var polling = Options() with { HeadPollEvery = TimeSpan.FromSeconds(10) };
        var (writer, reader) = (await OpenAsync(), await OpenAsync(polling, TimeProvider.System));
        var waiting = reader.WaitForHeadAsync(0, None).AsTask();

        var watch = Stopwatch.StartNew();
        await writer.AppendAsync(Batch(0, "a", "b"), None);
        var head = await waiting;

        Assert.Equal(2UL, head.Size);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static string Name(string hub, int i) => string.Create(CultureInfo.InvariantCulture, $"{hub} {i}");

    private static async Task<int> AppendAllAsync(RedisLedger ledger, string hub)
    {
        var conflicts = 0;
        ulong size = 0;
        for (var i = 0; i < 1_000;)
        {
            var outcome = await ledger.AppendAsync(Batch(size, Name(hub, i)), None);
            size = outcome.CurrentSize;
            if (outcome.IsAppended)
                i++;
            else
                conflicts++;
        }
        return conflicts;
    }
}
