using InfoShareHub.Ledger.Conformance;

namespace InfoShareHub.Ledger.Tests.Files;

public sealed class FileLedgerConformanceTests : LedgerConformance
{
    protected override ValueTask<LedgerStore> CreateStoreAsync() => ValueTask.FromResult<LedgerStore>(new FileLedgerStore(segmentEntries: 65_536));
}
