using System.Globalization;
using InfoShareHub.Testing;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Redis;

public sealed class WhenRedisIsKilledTests : RedisLedgerSituation
{
    [RedisFact]
    public async Task No_acknowledged_batch_is_lost_and_none_is_half_there()
    {
        const int Rounds = 5;
        var ledger = await OpenAsync();
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;

        for (var round = 0; round < Rounds; round++)
        {
            var underWay = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var appending = Task.Run(() => AppendUntilUnavailableAsync(underWay));
            await underWay.Task;
            await Server.KillAsync();
            await appending;
            await Server.RestartAsync();
            await HeadOnceAvailableAsync(ledger);
        }

        var entries = await EntriesOfAsync(ledger);
        Assert.Empty(acknowledged.Except(entries, StringComparer.Ordinal));
        Assert.Equal(entries.Count, entries.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(0, entries.Count % 3);
        Assert.InRange(entries.Count - acknowledged.Count, 0, 3 * Rounds);
        var keys = 0;
        await foreach (var _ in ledger.ReadKeysAsync(0, None))
            keys++;
        Assert.Equal(entries.Count / 3, keys);

        async Task AppendUntilUnavailableAsync(TaskCompletionSource underWay)
        {
            var size = (await ledger.ReadHeadAsync(None)).Size;
            try
            {
                for (var i = 0; ; i++)
                {
                    string[] batch = [.. Enumerable.Range(0, 3).Select(_ => string.Create(CultureInfo.InvariantCulture, $"entry {number++}"))];
                    var outcome = await ledger.AppendAsync(Batch(size, batch), None);
                    Assert.True(outcome.IsAppended);
                    size = outcome.CurrentSize;
                    acknowledged.UnionWith(batch);
                    if (i == 50)
                        underWay.SetResult();
                }
            }
            catch (LedgerUnavailableException)
            {
                // The server is gone.
            }
        }
    }

    [RedisFact]
    public async Task Every_member_says_unavailable_and_works_again_once_the_server_is_back()
    {
        var ledger = await OpenAsync();
        await ledger.AppendAsync(Batch(0, "a"), None);

        await Server.KillAsync();
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.ReadHeadAsync(None));
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.AppendAsync(Batch(1, "b"), None));
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.ReadClockAsync(None));
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.WaitForHeadAsync(1, None));
        await Server.RestartAsync();

        Assert.Equal(1UL, (await HeadOnceAvailableAsync(ledger)).Size);
        Assert.True((await ledger.AppendAsync(Batch(1, "b"), None)).IsAppended);
    }
}
