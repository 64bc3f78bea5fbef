using System.Globalization;
using InfoShareHub.Testing;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Redis;

public sealed class WhenTheDiskIsFullTests : RedisLedgerSituation
{
    [RedisFact]
    public async Task No_acknowledged_batch_is_lost_and_it_goes_on_once_there_is_room()
    {
        var ledger = await OpenAsync();
        var acknowledged = new List<string>();
        Server.LimitFileSize(maxBytes: 64 * 1024);

        await Assert.ThrowsAsync<LedgerUnavailableException>(async () =>
        {
            while (true)
            {
                string entry = string.Create(CultureInfo.InvariantCulture, $"entry {acknowledged.Count} {new string('x', 1_000)}");
                await ledger.AppendAsync(Batch((ulong)acknowledged.Count, entry), None);
                acknowledged.Add(entry);
            }
        });
        // A restarted process has no limit: the administrator has made room.
        await Server.RestartAsync();
        var size = (await HeadOnceAvailableAsync(ledger)).Size;
        var kept = await EntriesOfAsync(ledger);

        Assert.InRange(acknowledged.Count, 10, 64);
        Assert.Equal(acknowledged, kept.Take(acknowledged.Count));
        Assert.InRange(kept.Count - acknowledged.Count, 0, 1);
        Assert.True((await ledger.AppendAsync(Batch(size, "after"), None)).IsAppended);
    }
}
