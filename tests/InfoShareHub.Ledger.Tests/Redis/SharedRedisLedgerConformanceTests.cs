using InfoShareHub.Ledger.Conformance;
using InfoShareHub.Testing;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Redis;

[TestCaseOrderer(RedisSuiteGate.Type, RedisSuiteGate.Assembly)]
public sealed class SharedRedisLedgerConformanceTests : SharedLedgerConformance
{
    protected override ValueTask<LedgerStore> CreateStoreAsync() => RedisLedgerStore.CreateAsync(readPageEntries: 256);
}
