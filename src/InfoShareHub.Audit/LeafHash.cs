using System.Buffers;
using System.Security.Cryptography;

namespace InfoShareHub.Audit;

/// <summary>
/// The hash of one stored entry as a Merkle leaf: SHA-256 of 0x00 and the stored bytes (RFC 9162, section 2.1.1). The prefix keeps an entry from being
/// passed off as an inner node.
/// </summary>
/// <param name="Node">The same hash as a node of the tree.</param>
public readonly record struct LeafHash(TreeHash Node)
{
    private const int MaxStackBytes = 1024;

    /// <summary>Takes over 32 bytes that were hashed elsewhere.</summary>
    /// <exception cref="ArgumentException">There are not exactly 32 bytes.</exception>
    public LeafHash(ReadOnlySpan<byte> bytes)
        : this(new TreeHash(bytes))
    {
    }

    /// <summary>Hashes the bytes of an entry exactly as they are stored; nothing is ever serialised again for hashing.</summary>
    public static LeafHash OfEntry(ReadOnlySpan<byte> stored)
    {
        var length = stored.Length + 1;
        var rented = length > MaxStackBytes ? ArrayPool<byte>.Shared.Rent(length) : null;
        var leaf = (rented ?? stackalloc byte[MaxStackBytes])[..length];
        leaf[0] = 0x00;
        stored.CopyTo(leaf[1..]);
        Span<byte> digest = stackalloc byte[TreeHash.Size];
        SHA256.HashData(leaf, digest);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);

        return new LeafHash(digest);
    }

    /// <summary>False when there are not exactly 32 bytes: what a receipt from outside may hold.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out LeafHash hash)
    {
        var isRead = TreeHash.TryRead(bytes, out var node);
        hash = new LeafHash(node);
        return isRead;
    }

    /// <summary>The 32 bytes as a new array, for the wire.</summary>
    public byte[] ToArray() => Node.ToArray();

    /// <summary>Standard Base64, 44 characters.</summary>
    public override string ToString() => Node.ToString();
}
