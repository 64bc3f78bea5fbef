using InfoShareHub.Ledger.Conformance;

namespace InfoShareHub.Ledger.Tests.Files;

/// <summary>The same with a new file every few batches, so that every read and every start crosses files.</summary>
public sealed class FileLedgerOfSmallSegmentsConformanceTests : LedgerConformance
{
    protected override ValueTask<LedgerStore> CreateStoreAsync() => ValueTask.FromResult<LedgerStore>(new FileLedgerStore(segmentEntries: 7));
}
