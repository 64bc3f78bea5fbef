using InfoShareHub.Audit;
using InfoShareHub.AuditVerifier.Merkle;
using Xunit;
using Xunit.Abstractions;

namespace InfoShareHub.AuditVerifier.Tests;

// The hub's tree and the verifier's share no code and must never disagree.
public sealed class TwoImplementations
{
    private readonly ITestOutputHelper _output;

    public TwoImplementations(ITestOutputHelper output)
    {
        _output = output;
    }

    [Fact]
    public void Give_the_same_roots_and_accept_the_same_paths()
    {
        const int count = 300;
        var (tree, range, digest) = (new MerkleTree(), new CompactRange(), new LeafDigest());
        Assert.Equal(tree.Root(0).ToArray(), range.Root());

        for (var size = 1; size <= count; size++)
        {
            var entry = BitConverter.GetBytes(size);
            tree.Append(LeafHash.OfEntry(entry));
            range.Append(digest.Of(entry));

            Assert.Equal(tree.Root((ulong)size).ToArray(), range.Root());
            Assert.Equal(tree.Root((ulong)size).ToArray(), range.Copy().Root());
            for (var index = 0; index < size; index += 1 + (size / 20))
                Assert.True(Leads(tree, index, size, index, size, tree.InclusionProof((ulong)index, (ulong)size)));
        }
    }

    [Fact]
    public void Refuse_the_same_paths()
    {
        var seed = Environment.TickCount;
        _output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var tree = new MerkleTree();
        for (var index = 0; index < 200; index++)
            tree.Append(LeafHash.OfEntry(BitConverter.GetBytes(index)));

        for (var round = 0; round < 20_000; round++)
        {
            var (size, otherSize) = (random.Next(1, 200), random.Next(1, 200));
            var (index, otherIndex) = (random.Next(size), random.Next(200));
            List<TreeHash> path = [.. tree.InclusionProof((ulong)index, (ulong)size)];
            if (random.Next(2) == 0)
                (otherSize, otherIndex) = (size, index);
            if (random.Next(3) == 0 && path.Count > 0)
                path[random.Next(path.Count)] = tree.Root((ulong)size);

            var expected = MerkleProof.VerifyInclusion(tree.Leaf((ulong)index), (ulong)otherIndex, (ulong)otherSize, path, tree.Root((ulong)otherSize));

            Assert.Equal(expected, Leads(tree, index, otherSize, otherIndex, otherSize, path));
        }
    }

    private static bool Leads(MerkleTree tree, int leaf, int rootSize, int index, int size, IReadOnlyList<TreeHash> path) => InclusionPath.Leads(
        tree.Leaf((ulong)leaf).ToArray(), (ulong)index, (ulong)size, [.. path.Select(static hash => hash.ToArray())], tree.Root((ulong)rootSize).Bytes);
}
