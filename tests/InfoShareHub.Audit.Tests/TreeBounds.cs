using Xunit;

namespace InfoShareHub.Audit.Tests;

public sealed class TreeBounds
{
    private readonly MerkleTree _tree = TreeBuilder.Of(5);

    [Fact]
    public void Nothing_is_answered_beyond_the_end()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _tree.Root(6));
        Assert.Throws<ArgumentOutOfRangeException>(() => _tree.Leaf(5));
        Assert.Throws<ArgumentOutOfRangeException>(() => _tree.InclusionProof(5, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => _tree.InclusionProof(0, 6));
        Assert.Throws<ArgumentOutOfRangeException>(() => _tree.InclusionProof(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => _tree.ConsistencyProof(3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => _tree.ConsistencyProof(3, 6));
        Assert.Throws<ArgumentOutOfRangeException>(() => _tree.Truncate(6));
        Assert.Throws<ArgumentOutOfRangeException>(() => _tree.Cover(3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => _tree.Cover(3, 6));
    }

    [Fact]
    public void A_refused_call_leaves_the_tree_as_it_was()
    {
        var root = _tree.Root(5);

        Assert.Throws<ArgumentOutOfRangeException>(() => _tree.Truncate(6));

        Assert.Equal(5UL, _tree.Count);
        Assert.Equal(root, _tree.Root(5));
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(31), InlineData(33), InlineData(64)]
    public void A_hash_of_any_other_length_is_not_read(int length)
    {
        Assert.False(TreeHash.TryRead(new byte[length], out _));
        Assert.False(LeafHash.TryRead(new byte[length], out _));
        Assert.Throws<ArgumentException>(() => new TreeHash(new byte[length]));
    }

    [Theory]
    [InlineData(0), InlineData(1023), InlineData(1024), InlineData(100_000)]
    public void A_leaf_of_any_length_is_hashed_with_its_prefix(int length)
    {
        var stored = new byte[length];
        stored.AsSpan().Fill(7);

        Assert.Equal(ReferenceTree.Leaf(stored), LeafHash.OfEntry(stored).ToArray());
    }
}
