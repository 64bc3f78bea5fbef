using Xunit;

namespace InfoShareHub.Audit.Tests;

public sealed class EverySmallTree
{
    private const int MaxSize = 70;
    private static readonly MerkleTree Tree = TreeBuilder.Of(MaxSize);
    private static readonly List<byte[]> LeafHashes = TreeBuilder.LeafHashes(MaxSize);

    [Fact]
    public void Has_the_root_that_the_definition_gives()
    {
        for (var size = 0; size <= MaxSize; size++)
            Assert.Equal(ReferenceTree.Root(LeafHashes[..size]), Tree.Root((ulong)size).ToArray());
    }

    [Fact]
    public void Proves_every_leaf_at_every_size_as_the_definition_does()
    {
        for (var size = 1; size <= MaxSize; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var proof = Tree.InclusionProof((ulong)index, (ulong)size);

                Assert.Equal(TreeBuilder.Text(ReferenceTree.Path(index, LeafHashes[..size])), TreeBuilder.Text(proof));
                Assert.True(MerkleProof.VerifyInclusion(Tree.Leaf((ulong)index), (ulong)index, (ulong)size, proof, Tree.Root((ulong)size)));
            }
        }
    }

    [Fact]
    public void Proves_every_prefix_as_the_definition_does()
    {
        for (var second = 1; second <= MaxSize; second++)
        {
            for (var first = 1; first <= second; first++)
            {
                var proof = Tree.ConsistencyProof((ulong)first, (ulong)second);

                Assert.Equal(TreeBuilder.Text(ReferenceTree.Proof(first, LeafHashes[..second])), TreeBuilder.Text(proof));
                Assert.True(MerkleProof.VerifyConsistency((ulong)first, Tree.Root((ulong)first), (ulong)second, Tree.Root((ulong)second), proof));
            }
        }
    }

    [Fact]
    public void Refuses_an_inclusion_proof_for_any_other_index_size_or_root()
    {
        for (var size = 1UL; size <= 20; size++)
        {
            for (var index = 0UL; index < size; index++)
            {
                var proof = Tree.InclusionProof(index, size);
                var leaf = Tree.Leaf(index);
                for (var other = 0UL; other <= size; other++)
                {
                    Assert.Equal(other == index, MerkleProof.VerifyInclusion(leaf, other, size, proof, Tree.Root(size)));
                    Assert.Equal(other == size, MerkleProof.VerifyInclusion(leaf, index, size, proof, Tree.Root(other)));
                }
            }
        }
    }

    [Fact]
    public void Is_covered_by_complete_subtrees_in_every_range()
    {
        for (var to = 0; to <= MaxSize; to++)
        {
            for (var from = 0; from <= to; from++)
            {
                var (at, expected) = (from, new List<byte[]>());
                while (at < to)
                {
                    var width = 1;
                    while (at % (width * 2) == 0 && at + (width * 2) <= to)
                        width *= 2;

                    expected.Add(ReferenceTree.Root(LeafHashes[at..(at + width)]));
                    at += width;
                }

                Assert.Equal(TreeBuilder.Text(expected), TreeBuilder.Text(Tree.Cover((ulong)from, (ulong)to)));
            }
        }
    }

    [Fact]
    public void Begins_with_the_empty_tree()
    {
        Assert.Empty(Tree.ConsistencyProof(0, 9));
        Assert.True(MerkleProof.VerifyConsistency(0, TreeHash.Empty, 9, Tree.Root(9), []));
        Assert.False(MerkleProof.VerifyConsistency(0, Tree.Root(1), 9, Tree.Root(9), []));
        Assert.False(MerkleProof.VerifyConsistency(0, TreeHash.Empty, 9, Tree.Root(9), [TreeHash.Empty]));
    }
}
