using InfoShareHub.Testing;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Redis;

public sealed class WhenTheServerIsWeakerTests : RedisLedgerSituation
{
    private static readonly (string Setting, string Weak)[] Weaknesses =
        [("appendonly", "no"), ("appendfsync", "everysec"), ("no-appendfsync-on-rewrite", "yes"), ("maxmemory-policy", "allkeys-lru")];

    [RedisFact]
    public async Task It_is_refused_at_the_start_and_each_weakness_is_named()
    {
        var admin = await AdminAsync();
        foreach (var (setting, weak) in Weaknesses)
            await admin.ExecuteAsync("CONFIG", "SET", setting, weak);

        var refused = await Assert.ThrowsAsync<LedgerUnavailableException>(OpenAsync);

        Assert.All(Weaknesses, weakness => Assert.Contains($"`{weakness.Setting}` is `{weakness.Weak}`", refused.Message, StringComparison.Ordinal));
    }

    [RedisFact]
    public async Task It_is_refused_within_a_minute_of_becoming_weak_and_served_again_once_put_right()
    {
        var clock = new AheadClock();
        var ledger = await OpenAsync(Options(), clock);
        var admin = await AdminAsync();
        await ledger.AppendAsync(Batch(0, "a"), None);

        await admin.ExecuteAsync("CONFIG", "SET", "appendfsync", "no");
        clock.Ahead += TimeSpan.FromMinutes(1);
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.AppendAsync(Batch(1, "b"), None));
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.ReadHeadAsync(None));
        await admin.ExecuteAsync("CONFIG", "SET", "appendfsync", "always");

        Assert.True((await ledger.AppendAsync(Batch(1, "b"), None)).IsAppended);
        Assert.Equal(["a", "b"], await EntriesOfAsync(ledger));
    }

    [RedisFact]
    public async Task A_server_that_comes_back_weaker_is_refused_at_once()
    {
        var ledger = await OpenAsync();
        await ledger.AppendAsync(Batch(0, "a"), None);
        var configuration = Path.Combine(Server.Folder, "redis.conf");

        await Server.KillAsync();
        await File.WriteAllTextAsync(configuration, (await File.ReadAllTextAsync(configuration)).Replace("appendfsync always", "appendfsync everysec", StringComparison.Ordinal));
        await Server.RestartAsync();

        LedgerUnavailableException refused;
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        do
            refused = await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.AppendAsync(Batch(1, "b"), deadline.Token));
        while (!refused.Message.Contains("`appendfsync` is `everysec`", StringComparison.Ordinal));
    }

    [RedisFact]
    public async Task A_server_that_would_drop_scripts_when_it_restarts_is_refused()
    {
        var admin = await AdminAsync();
        await admin.ExecuteAsync("ACL", "SETUSER", "default", "reset");

        var refused = await Assert.ThrowsAsync<LedgerUnavailableException>(OpenAsync);

        Assert.Contains("user `default` has no right to write", refused.Message, StringComparison.Ordinal);
    }

    [RedisFact]
    public async Task A_replica_is_refused()
    {
        var admin = await AdminAsync();
        await admin.ExecuteAsync("REPLICAOF", "127.0.0.1", "1");

        await Assert.ThrowsAsync<LedgerUnavailableException>(OpenAsync);
    }

    private sealed class AheadClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override long GetTimestamp() => base.GetTimestamp() + (long)(Ahead.TotalSeconds * TimestampFrequency);
    }
}
