using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Redis;
using InfoShareHub.Testing;

namespace InfoShareHub.Hub.Tests.Ledgers;

/// <summary>Several hosts on one ledger in Redis.</summary>
internal static class SharedLedger
{
    public static async Task<LedgerHost> OpenAsync(OpenLedger ledger, RedisServer redis, string anchor)
    {
        var password = Path.Combine(ledger.Folder, "redis.password");
        await File.WriteAllTextAsync(password, redis.Password);
        var options = new RedisLedgerOptions
        {
            LedgerId = "tested",
            Servers = [("127.0.0.1", redis.Port)],
            CaFile = redis.Certificates.CaFile,
            ClientCertificateFile = redis.Certificates.ClientCertificateFile,
            ClientKeyFile = redis.Certificates.ClientKeyFile,
            User = RedisServer.HubUser,
            PasswordFile = password,
        };
        var store = await RedisLedger.OpenAsync(options, TimeProvider.System, CancellationToken.None);
        return await ledger.OpenAsync(store, ledger.OpenAnchor(anchor));
    }

    /// <summary>Returns once both have applied the same entries.</summary>
    public static async Task CaughtUpAsync(LedgerHost one, LedgerHost other)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await one.Sequencer.ReadAsync(state => state.Size) != await other.Sequencer.ReadAsync(state => state.Size))
        {
            patience.Token.ThrowIfCancellationRequested();
            one.Sequencer.Nudge();
            other.Sequencer.Nudge();
        }
    }
}
