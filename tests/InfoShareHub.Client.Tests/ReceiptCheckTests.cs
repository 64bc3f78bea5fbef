using Google.Protobuf;
using InfoShareHub.Audit;
using InfoShareHub.Client.Receipts;
using Xunit;

namespace InfoShareHub.Client.Tests;

public sealed class ReceiptCheckTests : IDisposable
{
    private const string Origin = "infoshare.example/ledger/test/epoch/1";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly GrowingLedger _ledger = new GrowingLedger(Origin).Grow(100, "true");

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_sound_receipt_passes_and_its_checkpoint_is_kept()
    {
        var store = Store();
        await using (var check = Check(store))
            await check.CheckAsync(_ledger.Receipt(index: 41, size: 60), CancellationToken.None);

        Assert.Equal(_ledger.Key.Name, store.Read().Split('\n')[0]);
        Assert.Equal("60", store.Read().Split('\n')[1]);
    }

    [Fact]
    public async Task Each_newer_checkpoint_costs_one_proof_however_many_receipts_it_comes_with()
    {
        await using var check = Check(Store());

        foreach (var size in (ulong[])[50, 50, 60, 60, 60, 55, 55, 99])
            await check.CheckAsync(_ledger.Receipt(index: 41, size), CancellationToken.None);

        Assert.Equal(3, _ledger.ProofsAsked);
    }

    [Fact]
    public async Task A_receipt_that_another_key_signed_is_not_trusted()
    {
        using var impostor = new GrowingLedger(Origin).Grow(100, "true");
        await using var check = Check(Store());

        var refused = await Assert.ThrowsAsync<ReceiptNotTrustedException>(() => check.CheckAsync(impostor.Receipt(index: 3, size: 10), CancellationToken.None));

        Assert.Equal(ReceiptOutcome.NotSigned, refused.Outcome);
    }

    [Fact]
    public async Task A_receipt_of_another_ledger_is_not_trusted()
    {
        using var other = new GrowingLedger("infoshare.example/ledger/other/epoch/1").Grow(10, "true");
        await using var check = Check(Store());

        var refused = await Assert.ThrowsAsync<ReceiptNotTrustedException>(() => check.CheckAsync(other.Receipt(index: 3, size: 10), CancellationToken.None));

        Assert.Equal(ReceiptOutcome.OtherLedger, refused.Outcome);
    }

    [Fact]
    public async Task A_receipt_whose_leaf_was_changed_is_not_trusted()
    {
        var receipt = _ledger.Receipt(index: 3, size: 10);
        receipt.LeafHash = ByteString.CopyFrom(LeafHash.OfEntry("another entry"u8).ToArray());
        await using var check = Check(Store());

        var refused = await Assert.ThrowsAsync<ReceiptNotTrustedException>(() => check.CheckAsync(receipt, CancellationToken.None));

        Assert.Equal(ReceiptOutcome.ProofRefused, refused.Outcome);
    }

    [Fact]
    public async Task A_receipt_with_a_hash_of_a_wrong_length_is_not_trusted()
    {
        var receipt = _ledger.Receipt(index: 3, size: 10);
        receipt.InclusionProof[0] = ByteString.CopyFrom(1, 2, 3);
        await using var check = Check(Store());

        await Assert.ThrowsAsync<ReceiptNotTrustedException>(() => check.CheckAsync(receipt, CancellationToken.None));
    }

    [Fact]
    public async Task Two_signed_trees_of_one_size_are_a_fork()
    {
        await using var check = Check(Store());
        await check.CheckAsync(_ledger.Receipt(index: 3, size: 100), CancellationToken.None);
        _ledger.Truncate(90);
        _ledger.Grow(10, "another history");

        var broken = await Assert.ThrowsAsync<LedgerInconsistentException>(() => check.CheckAsync(_ledger.Receipt(index: 3, size: 100), CancellationToken.None));

        Assert.Equal(CheckpointRelation.Forked, broken.Relation);
        Assert.NotEqual(broken.Kept, broken.Seen);
    }

    [Fact]
    public async Task A_longer_tree_that_does_not_hold_the_kept_one_is_a_fork()
    {
        await using var check = Check(Store());
        await check.CheckAsync(_ledger.Receipt(index: 3, size: 100), CancellationToken.None);
        _ledger.Truncate(90);
        _ledger.Grow(30, "another history");

        var broken = await Assert.ThrowsAsync<LedgerInconsistentException>(() => check.CheckAsync(_ledger.Receipt(index: 3, size: 120), CancellationToken.None));

        Assert.Equal(CheckpointRelation.Forked, broken.Relation);
    }

    [Fact]
    public async Task A_ledger_that_has_become_shorter_was_rolled_back()
    {
        await using var check = Check(Store());
        await check.CheckAsync(_ledger.Receipt(index: 3, size: 100), CancellationToken.None);
        _ledger.Truncate(80);

        var broken = await Assert.ThrowsAsync<LedgerInconsistentException>(() => check.CheckAsync(_ledger.Receipt(index: 3, size: 80), CancellationToken.None));

        Assert.Equal(CheckpointRelation.RolledBack, broken.Relation);
    }

    [Fact]
    public async Task What_was_kept_in_an_earlier_run_is_remembered_in_the_next()
    {
        await using (var earlier = Check(Store()))
            await earlier.CheckCheckpointAsync(_ledger.Checkpoint(100), CancellationToken.None);
        _ledger.Truncate(80);
        _ledger.Grow(5, "after a restore nobody declared");
        await using var check = Check(Store());

        await Assert.ThrowsAsync<LedgerInconsistentException>(() => check.CheckAsync(_ledger.Receipt(index: 3, size: 85), CancellationToken.None));
    }

    [Fact]
    public async Task Receipts_may_be_checked_from_many_threads_at_once()
    {
        var store = Store();
        await using (var check = Check(store))
            await Parallel.ForAsync(10, 100, async (size, token) => await check.CheckAsync(_ledger.Receipt(index: 3, (ulong)size), token));

        Assert.Equal("99", store.Read().Split('\n')[1]);
    }

    private CheckpointStore Store() => new(Path.Combine(_folder.FullName, "kept"));

    private ReceiptCheck Check(CheckpointStore store) => new(_ledger.Key, store, _ledger.ProveAsync, TimeProvider.System);
}
