using InfoShareHub.Testing;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Redis;

public sealed class WhenMemoryIsFullTests : RedisLedgerSituation
{
    [RedisFact]
    public async Task An_append_writes_nothing_and_works_again_once_there_is_room()
    {
        var ledger = await OpenAsync();
        await ledger.AppendAsync(Batch(0, "a"), None);
        var admin = await AdminAsync();

        await admin.ExecuteAsync("CONFIG", "SET", "maxmemory", "1");
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.AppendAsync(Batch(1, "b", "c"), None));
        var whileFull = await EntriesOfAsync(ledger);
        await admin.ExecuteAsync("CONFIG", "SET", "maxmemory", "0");
        await ledger.AppendAsync(Batch(1, "b", "c"), None);

        Assert.Equal(["a"], whileFull);
        Assert.Equal(["a", "b", "c"], await EntriesOfAsync(ledger));
    }
}
