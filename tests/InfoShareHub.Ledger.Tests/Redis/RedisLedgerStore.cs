using InfoShareHub.Ledger.Conformance;
using InfoShareHub.Ledger.Redis;
using InfoShareHub.Testing;

namespace InfoShareHub.Ledger.Tests.Redis;

/// <summary>A Redis of the test's own, empty, with the rights and settings that the documentation names.</summary>
internal sealed class RedisLedgerStore : LedgerStore
{
    private readonly RedisServer _server;
    private readonly RedisLedgerOptions _options;

    private RedisLedgerStore(RedisServer server, RedisLedgerOptions options) => (_server, _options) = (server, options);

    public static async ValueTask<LedgerStore> CreateAsync(int readPageEntries)
    {
        const string LedgerId = "conformance";
        var server = await RedisServer.StartAsync(RedisLedgerAccess.Rules(LedgerId));
        return new RedisLedgerStore(server, RedisLedgerSituation.OptionsFor(server, LedgerId) with { ReadPageEntries = readPageEntries });
    }

    public override async ValueTask<ILedger> OpenAsync() => await RedisLedger.OpenAsync(_options, TimeProvider.System, DeadlineToken);

    protected override ValueTask RemoveAsync() => _server.DisposeAsync();
}
