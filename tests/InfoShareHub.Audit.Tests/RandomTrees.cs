using Xunit;
using Xunit.Abstractions;

namespace InfoShareHub.Audit.Tests;

public sealed class RandomTrees
{
    private readonly ITestOutputHelper _output;

    public RandomTrees(ITestOutputHelper output)
    {
        _output = output;
    }

    [Fact]
    public void Agree_with_the_definition()
    {
        var random = Seeded();

        for (var round = 0; round < 40; round++)
        {
            var size = random.Next(1, 1500);
            var hashes = TreeBuilder.LeafHashes(size);
            var tree = TreeBuilder.Of(size);
            var (index, first) = (random.Next(size), random.Next(1, size + 1));

            Assert.Equal(ReferenceTree.Root(hashes), tree.Root((ulong)size).ToArray());
            Assert.Equal(TreeBuilder.Text(ReferenceTree.Path(index, hashes)), TreeBuilder.Text(tree.InclusionProof((ulong)index, (ulong)size)));
            Assert.Equal(TreeBuilder.Text(ReferenceTree.Proof(first, hashes)), TreeBuilder.Text(tree.ConsistencyProof((ulong)first, (ulong)size)));
        }
    }

    [Fact]
    public void Refuse_proofs_with_anything_changed()
    {
        var random = Seeded();

        for (var round = 0; round < 300; round++)
        {
            var size = (ulong)random.Next(2, 300);
            var tree = TreeBuilder.Of((int)size);
            var (index, first) = ((ulong)random.NextInt64((long)size), (ulong)random.NextInt64(1, (long)size));
            var inclusion = Tamper(tree.InclusionProof(index, size), random);
            var consistency = Tamper(tree.ConsistencyProof(first, size), random);

            Assert.False(MerkleProof.VerifyInclusion(tree.Leaf(index), index, size, inclusion, tree.Root(size)));
            Assert.False(MerkleProof.VerifyConsistency(first, tree.Root(first), size, tree.Root(size), consistency));
        }
    }

    [Fact]
    public void Are_as_fresh_after_being_cut_back_and_grown_again()
    {
        var random = Seeded();

        for (var round = 0; round < 60; round++)
        {
            var size = random.Next(1, 9000);
            var tree = TreeBuilder.Of(random.Next(0, 9000));
            var kept = random.Next(0, (int)Math.Min(tree.Count, (ulong)size) + 1);
            _ = tree.Root(tree.Count);

            tree.Append(LeafHash.OfEntry("lost the race"u8));
            tree.Truncate((ulong)kept);
            for (var index = kept; index < size; index++)
                tree.Append(LeafHash.OfEntry(TreeBuilder.Entry(index)));

            var fresh = TreeBuilder.Of(size);
            var probe = (ulong)random.Next(size);
            Assert.Equal(fresh.Count, tree.Count);
            Assert.Equal(fresh.Root((ulong)size), tree.Root((ulong)size));
            Assert.Equal(fresh.InclusionProof(probe, (ulong)size), tree.InclusionProof(probe, (ulong)size));
            Assert.Equal(fresh.ConsistencyProof(probe, (ulong)size), tree.ConsistencyProof(probe, (ulong)size));
        }
    }

    private static List<TreeHash> Tamper(IReadOnlyList<TreeHash> proof, Random random)
    {
        List<TreeHash> tampered = [.. proof];
        switch (random.Next(3))
        {
            case 0 when tampered.Count > 0:
                var place = random.Next(tampered.Count);
                var bytes = tampered[place].ToArray();
                bytes[random.Next(TreeHash.Size)] ^= (byte)(1 << random.Next(8));
                tampered[place] = new TreeHash(bytes);
                break;
            case 1 when tampered.Count > 0:
                tampered.RemoveAt(random.Next(tampered.Count));
                break;
            default:
                tampered.Insert(random.Next(tampered.Count + 1), TreeHash.Empty);
                break;
        }

        return tampered;
    }

    private Random Seeded()
    {
        var seed = Environment.TickCount;
        _output.WriteLine($"seed {seed}");
        return new Random(seed);
    }
}
