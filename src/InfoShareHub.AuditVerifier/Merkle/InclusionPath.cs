using System.Numerics;
using System.Security.Cryptography;

namespace InfoShareHub.AuditVerifier.Merkle;

/// <summary>
/// Inclusion proofs (RFC 9162, section 2.1.3), read as two parts: first the siblings within the smallest complete subtree that the leaf shares with the
/// last leaf's path, on the side that the index's bits say; then the complete subtrees to its left along the right edge.
/// </summary>
internal static class InclusionPath
{
    public static bool Leads(ReadOnlySpan<byte> leafHash, ulong index, ulong size, IReadOnlyList<byte[]> path, ReadOnlySpan<byte> root)
    {
        if (index >= size)
            return false;

        var inner = 64 - BitOperations.LeadingZeroCount(index ^ (size - 1));
        var border = BitOperations.PopCount(inner == 64 ? 0 : index >> inner);
        if (path.Count != inner + border || path.Any(hash => hash.Length != CompactRange.HashBytes))
            return false;

        var hash = leafHash.ToArray();
        for (var step = 0; step < path.Count; step++)
        {
            var isRight = step >= inner || (index >> step & 1) == 1;
            hash = isRight ? Node(path[step], hash) : Node(hash, path[step]);
        }

        return root.SequenceEqual(hash);
    }

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);
}
