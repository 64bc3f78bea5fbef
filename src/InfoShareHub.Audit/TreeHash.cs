using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace InfoShareHub.Audit;

/// <summary>
/// The SHA-256 hash of a Merkle tree or of one of its subtrees (RFC 9162, section 2.1.1). A type of its own, so that it is never taken for the hash of
/// an entry: that is a <see cref="LeafHash"/>.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct TreeHash
{
    /// <summary>Length of every hash in bytes.</summary>
    public const int Size = 32;

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    /// <summary>Takes over 32 bytes that were hashed elsewhere.</summary>
    /// <exception cref="ArgumentException">There are not exactly 32 bytes.</exception>
    public TreeHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
            throw new ArgumentException("a tree hash has 32 bytes", nameof(bytes));

        this = MemoryMarshal.Read<TreeHash>(bytes);
    }

    /// <summary>The hash of a tree without leaves: SHA-256 of nothing (RFC 9162, section 2.1.1).</summary>
    public static TreeHash Empty { get; } = new(SHA256.HashData([]));

    /// <summary>The 32 bytes, without a copy; valid as long as the value itself.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes(new ReadOnlySpan<TreeHash>(in this));

    /// <summary>False when there are not exactly 32 bytes: what a proof from outside may hold.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out TreeHash hash)
    {
        hash = bytes.Length == Size ? new TreeHash(bytes) : default;
        return bytes.Length == Size;
    }

    /// <summary>The hash of an inner node: SHA-256 of 0x01, left, right (RFC 9162, section 2.1.1).</summary>
    public static TreeHash OfChildren(in TreeHash left, in TreeHash right)
    {
        Span<byte> node = stackalloc byte[1 + (2 * Size)];
        Span<byte> digest = stackalloc byte[Size];
        node[0] = 0x01;
        left.Bytes.CopyTo(node[1..]);
        right.Bytes.CopyTo(node[(1 + Size)..]);
        SHA256.HashData(node, digest);
        return new TreeHash(digest);
    }

    /// <summary>The 32 bytes as a new array, for the wire.</summary>
    public byte[] ToArray() => Bytes.ToArray();

    /// <summary>The form used in checkpoints: standard Base64, 44 characters.</summary>
    public override string ToString() => Convert.ToBase64String(Bytes);
}
