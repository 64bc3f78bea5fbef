using System.Security.Cryptography;

namespace InfoShareHub.Audit.Tests;

// The definitions of RFC 9162, sections 2.1.1, 2.1.3.1 and 2.1.4.1, word for word and as slow as they read: the oracle for the real tree.
internal static class ReferenceTree
{
    public static byte[] Root(IReadOnlyList<byte[]> leafHashes)
    {
        if (leafHashes.Count == 0)
            return SHA256.HashData([]);

        if (leafHashes.Count == 1)
            return leafHashes[0];

        var k = Split(leafHashes.Count);
        return SHA256.HashData([1, .. Root(Range(leafHashes, 0, k)), .. Root(Range(leafHashes, k, leafHashes.Count))]);
    }

    public static List<byte[]> Path(int m, IReadOnlyList<byte[]> leafHashes)
    {
        if (leafHashes.Count == 1)
            return [];

        var k = Split(leafHashes.Count);
        return m < k
            ? [.. Path(m, Range(leafHashes, 0, k)), Root(Range(leafHashes, k, leafHashes.Count))]
            : [.. Path(m - k, Range(leafHashes, k, leafHashes.Count)), Root(Range(leafHashes, 0, k))];
    }

    public static List<byte[]> Proof(int m, IReadOnlyList<byte[]> leafHashes) => Subproof(m, leafHashes, isWhole: true);

    public static byte[] Leaf(ReadOnlySpan<byte> entry) => SHA256.HashData([0, .. entry]);

    private static List<byte[]> Subproof(int m, IReadOnlyList<byte[]> leafHashes, bool isWhole)
    {
        if (m == leafHashes.Count)
            return isWhole ? [] : [Root(leafHashes)];

        var k = Split(leafHashes.Count);
        return m <= k
            ? [.. Subproof(m, Range(leafHashes, 0, k), isWhole), Root(Range(leafHashes, k, leafHashes.Count))]
            : [.. Subproof(m - k, Range(leafHashes, k, leafHashes.Count), isWhole: false), Root(Range(leafHashes, 0, k))];
    }

    private static int Split(int n)
    {
        var k = 1;
        while (k * 2 < n)
            k *= 2;

        return k;
    }

    private static List<byte[]> Range(IReadOnlyList<byte[]> list, int start, int end) => [.. list.Skip(start).Take(end - start)];
}
