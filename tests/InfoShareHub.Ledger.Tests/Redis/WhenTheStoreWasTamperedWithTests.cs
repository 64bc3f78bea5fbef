using InfoShareHub.Ledger.Redis;
using InfoShareHub.Testing;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Redis;

public sealed class WhenTheStoreWasTamperedWithTests : RedisLedgerSituation
{
    [RedisFact]
    public async Task A_key_of_another_type_is_refused()
    {
        var admin = await AdminAsync();
        await admin.StringSetAsync(KeyOf("entries"), "mine");

        await Assert.ThrowsAsync<LedgerCorruptException>(OpenAsync);
    }

    [RedisFact]
    public async Task A_stream_without_a_head_is_refused()
    {
        var admin = await AdminAsync();
        await admin.StreamAddAsync(KeyOf("entries"), "temperature", "21");

        await Assert.ThrowsAsync<LedgerCorruptException>(OpenAsync);
    }

    [RedisFact]
    public async Task A_head_of_an_unknown_format_is_refused()
    {
        var admin = await AdminAsync();
        await admin.HashSetAsync(KeyOf("head"), "format", "2");

        var refused = await Assert.ThrowsAsync<LedgerCorruptException>(OpenAsync);

        Assert.Contains("format `2`", refused.Message, StringComparison.Ordinal);
    }

    [RedisFact]
    public async Task A_deleted_entry_is_named_by_every_way_to_the_ledger()
    {
        var ledger = await FilledAsync();
        var admin = await AdminAsync();
        await admin.StreamDeleteAsync(KeyOf("entries"), ["3-1"]);

        Assert.Equal(3UL, (await Assert.ThrowsAsync<LedgerCorruptException>(async () => await ledger.ReadHeadAsync(None))).Index);
        Assert.Equal(3UL, (await Assert.ThrowsAsync<LedgerCorruptException>(async () => await ledger.AppendAsync(Batch(8, "i"), None))).Index);
        Assert.Equal(3UL, (await Assert.ThrowsAsync<LedgerCorruptException>(() => ReadAllAsync(ledger))).Index);
        Assert.Equal(3UL, (await Assert.ThrowsAsync<LedgerCorruptException>(OpenAsync)).Index);
    }

    [RedisFact]
    public async Task A_trimmed_stream_is_found_although_the_user_may_trim()
    {
        var ledger = await FilledAsync();
        var thief = (await Server.ConnectAsync(RedisServer.HubUser)).GetDatabase();
        await thief.ExecuteAsync("XADD", KeyOf("entries"), "MAXLEN", "1", "8-1", "e", "forged");

        Assert.Equal(0UL, (await Assert.ThrowsAsync<LedgerCorruptException>(async () => await ledger.ReadHeadAsync(None))).Index);
    }

    [RedisFact]
    public async Task An_entry_added_behind_the_head_is_found()
    {
        var ledger = await FilledAsync();
        var admin = await AdminAsync();
        await admin.StreamAddAsync(KeyOf("entries"), "e", "forged", messageId: "8-1");

        Assert.Equal(8UL, (await Assert.ThrowsAsync<LedgerCorruptException>(async () => await ledger.ReadHeadAsync(None))).Index);
        Assert.Equal(8UL, (await Assert.ThrowsAsync<LedgerCorruptException>(async () => await ledger.AppendAsync(Batch(8, "i"), None))).Index);
    }

    [RedisFact]
    public async Task An_entry_of_another_make_is_found()
    {
        var ledger = await FilledAsync();
        var admin = await AdminAsync();
        await admin.StreamDeleteAsync(KeyOf("entries"), ["7-1"]);
        await admin.ExecuteAsync("XADD", KeyOf("entries"), "8-1", "other", "field");

        Assert.Equal(7UL, (await Assert.ThrowsAsync<LedgerCorruptException>(() => ReadAllAsync(ledger))).Index);
    }

    [RedisFact]
    public async Task An_append_finds_a_key_of_another_type_before_it_writes_anything()
    {
        var ledger = await FilledAsync();
        var admin = await AdminAsync();
        await admin.KeyDeleteAsync(KeyOf("key-ordinals"));
        await admin.StringSetAsync(KeyOf("key-ordinals"), "mine");

        await Assert.ThrowsAsync<LedgerCorruptException>(async () => await ledger.AppendAsync(Batch(8, "i"), None));

        Assert.Equal(8, await admin.StreamLengthAsync(KeyOf("entries")));
        Assert.Equal(8UL, (await ledger.ReadHeadAsync(None)).Size);
    }

    private async Task<RedisLedger> FilledAsync()
    {
        var ledger = await OpenAsync();
        await ledger.AppendAsync(Batch(0, "a", "b", "c", "d", "e", "f", "g", "h"), None);
        return ledger;
    }

    private static async Task ReadAllAsync(RedisLedger ledger)
    {
        await foreach (var _ in ledger.ReadAsync(0, 8, None))
        {
            // The reading is what is tested.
        }
    }
}
