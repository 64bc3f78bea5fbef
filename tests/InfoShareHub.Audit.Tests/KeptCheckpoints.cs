using Xunit;

namespace InfoShareHub.Audit.Tests;

public sealed class KeptCheckpoints
{
    private readonly MerkleTree _tree = TreeBuilder.Of(40);

    [Fact]
    public void Are_consistent_with_a_ledger_that_has_only_grown()
    {
        Assert.Equal(CheckpointRelation.Consistent, CheckpointMemory.Compare(At(7), At(40), _tree.ConsistencyProof(7, 40)));
        Assert.Equal(CheckpointRelation.Consistent, CheckpointMemory.Compare(At(7), At(7), []));
        Assert.Equal(CheckpointRelation.Consistent, CheckpointMemory.Compare(At(0), At(40), []));
    }

    [Fact]
    public void Show_a_ledger_that_became_shorter()
    {
        Assert.Equal(CheckpointRelation.RolledBack, CheckpointMemory.Compare(At(40), At(39), []));
    }

    [Fact]
    public void Show_a_ledger_that_changed_what_it_had()
    {
        var forked = TreeBuilder.Of(6);
        forked.Append(LeafHash.OfEntry("something else"u8));
        for (var index = 7; index < 40; index++)
            forked.Append(LeafHash.OfEntry(TreeBuilder.Entry(index)));

        var seen = new Checkpoint("log", 40, forked.Root(40));

        Assert.Equal(CheckpointRelation.Forked, CheckpointMemory.Compare(At(40), seen, []));
        Assert.Equal(CheckpointRelation.Forked, CheckpointMemory.Compare(At(7), seen, forked.ConsistencyProof(7, 40)));
        Assert.Equal(CheckpointRelation.Consistent, CheckpointMemory.Compare(At(6), seen, forked.ConsistencyProof(6, 40)));
    }

    [Fact]
    public void Are_not_compared_with_those_of_another_ledger()
    {
        Assert.Equal(CheckpointRelation.OtherLedger, CheckpointMemory.Compare(At(7) with { Origin = "other" }, At(40), []));
    }

    private Checkpoint At(ulong size) => new("log", size, _tree.Root(size));
}
