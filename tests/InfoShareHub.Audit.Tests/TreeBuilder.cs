using System.Globalization;
using System.Text;

namespace InfoShareHub.Audit.Tests;

internal static class TreeBuilder
{
    public static byte[] Entry(int index) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"entry {index}"));

    public static MerkleTree Of(int count)
    {
        var tree = new MerkleTree();
        for (var index = 0; index < count; index++)
            tree.Append(LeafHash.OfEntry(Entry(index)));

        return tree;
    }

    public static List<byte[]> LeafHashes(int count) => [.. Enumerable.Range(0, count).Select(index => ReferenceTree.Leaf(Entry(index)))];

    public static string Text(IEnumerable<TreeHash> proof) => string.Join(' ', proof);

    public static string Text(IEnumerable<byte[]> proof) => string.Join(' ', proof.Select(Convert.ToBase64String));
}
