using InfoShareHub.Ledger.Redis;
using InfoShareHub.Testing;
using StackExchange.Redis;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Redis;

public sealed class WhenRightsAreCheckedTests : RedisLedgerSituation
{
    [RedisFact]
    public async Task The_documented_rights_suffice_and_nothing_beyond_them_is_tried()
    {
        var admin = await AdminAsync();
        await admin.ExecuteAsync("ACL", "LOG", "RESET");

        var ledger = await OpenAsync();
        await ledger.AppendAsync(Batch(0, "a"), None);
        await EntriesOfAsync(ledger);
        await foreach (var _ in ledger.ReadKeysAsync(0, None))
        {
            // Reading them is what needs the right.
        }
        await ledger.ReadClockAsync(None);
        await ledger.WaitForHeadAsync(0, None);

        var refused = (RedisResult[])(await admin.ExecuteAsync("ACL", "LOG"))!;
        Assert.Empty(refused.Select(entry => entry.ToDictionary()["object"].ToString()));
    }

    [RedisFact]
    public async Task A_right_that_is_missing_is_found_before_anything_is_written()
    {
        var ledger = await OpenAsync();
        var admin = await AdminAsync();
        await admin.ExecuteAsync("ACL", "SETUSER", RedisServer.HubUser, "-publish");

        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.AppendAsync(Batch(0, "a"), None));

        Assert.Equal(0, await admin.StreamLengthAsync(KeyOf("entries")));
        Assert.Equal(0UL, (await ledger.ReadHeadAsync(None)).Size);
    }

    [RedisFact]
    public async Task The_user_can_neither_read_another_ledger_nor_delete_its_own()
    {
        var thief = (await Server.ConnectAsync(RedisServer.HubUser)).GetDatabase();

        foreach (var command in new object[][] { ["HGET", "infoshare:{other}:head", "size"], ["DEL", KeyOf("entries")], ["XDEL", KeyOf("entries"), "0-1"], ["FLUSHALL"], ["CONFIG", "SET", "appendfsync", "no"] })
        {
            var refused = await Assert.ThrowsAsync<RedisServerException>(() => thief.ExecuteAsync((string)command[0], command[1..]));
            Assert.StartsWith("NOPERM", refused.Message, StringComparison.Ordinal);
        }
    }

    [RedisFact]
    public async Task A_server_whose_certificate_another_authority_issued_is_refused()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(Server.Folder, "elsewhere")).FullName;
        var options = Options() with { CaFile = RedisCertificates.Create(elsewhere).CaFile };

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => RedisLedger.OpenAsync(options, TimeProvider.System, None));
    }

    [RedisFact]
    public async Task A_server_of_another_name_is_refused()
    {
        var options = Options() with { ServerName = "elsewhere.example" };

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => RedisLedger.OpenAsync(options, TimeProvider.System, None));
    }

    [RedisFact]
    public async Task Every_fault_of_the_options_is_reported_together()
    {
        var options = Options() with { LedgerId = "a b", Servers = [], AnswerLimit = TimeSpan.FromMinutes(1) };

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => RedisLedger.OpenAsync(options, TimeProvider.System, None));

        Assert.Equal(3, options.FindFaults().Count);
        Assert.All(options.FindFaults(), fault => Assert.Contains(fault, refused.Message, StringComparison.Ordinal));
    }
}
