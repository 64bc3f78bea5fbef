namespace InfoShareHub.Audit;

/// <summary>Checks proofs without the tree. False means that the proof shows nothing, whatever the reason; malformed proofs never throw.</summary>
public static class MerkleProof
{
    /// <summary>Whether <paramref name="leaf"/> is entry <paramref name="index"/> of the tree with that size and root (RFC 9162, section 2.1.3.2).</summary>
    public static bool VerifyInclusion(LeafHash leaf, ulong index, ulong size, IReadOnlyList<TreeHash> proof, TreeHash root)
    {
        if (index >= size)
            return false;

        var (node, last) = (index, size - 1);
        var hash = leaf.Node;
        foreach (var sibling in proof)
        {
            if (last == 0)
                return false;

            if ((node & 1) == 1 || node == last)
            {
                hash = TreeHash.OfChildren(sibling, hash);
                while ((node & 1) == 0 && node != 0)
                    (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                hash = TreeHash.OfChildren(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>
    /// Whether the tree with the second size and root begins with the whole tree with the first size and root (RFC 9162, section 2.1.4.2). Every tree
    /// begins with the empty one; equal sizes need equal roots; both with an empty proof.
    /// </summary>
    public static bool VerifyConsistency(ulong first, TreeHash firstRoot, ulong second, TreeHash secondRoot, IReadOnlyList<TreeHash> proof)
    {
        if (first > second)
            return false;

        if (first == second)
            return proof.Count == 0 && firstRoot == secondRoot;

        if (first == 0)
            return proof.Count == 0 && firstRoot == TreeHash.Empty;

        if (proof.Count == 0)
            return false;

        var (node, last) = (first - 1, second - 1);
        while ((node & 1) == 1)
            (node, last) = (node >> 1, last >> 1);

        // A complete first tree is itself a node of the second one, and so is not repeated in the proof.
        var next = node == 0 ? 0 : 1;
        var oldHash = node == 0 ? firstRoot : proof[0];
        var newHash = oldHash;
        for (; next < proof.Count; next++)
        {
            if (last == 0)
                return false;

            if ((node & 1) == 1 || node == last)
            {
                oldHash = TreeHash.OfChildren(proof[next], oldHash);
                newHash = TreeHash.OfChildren(proof[next], newHash);
                while ((node & 1) == 0 && node != 0)
                    (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                newHash = TreeHash.OfChildren(newHash, proof[next]);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && oldHash == firstRoot && newHash == secondRoot;
    }
}
