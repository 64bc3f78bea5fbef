using System.Security.Cryptography;
using System.Text;

namespace InfoShareHub.Audit;

/// <summary>
/// An HMAC-SHA-256 of something personal, so that it can be compared without being kept. A plain hash would not do: names, dates and NHS numbers are few
/// enough to be tried one by one.
/// </summary>
/// <param name="Value">The 32 bytes.</param>
public readonly record struct KeyedDigest(TreeHash Value)
{
    /// <summary>Shortest key that is accepted, in bytes.</summary>
    public const int MinKeyBytes = 32;

    /// <summary>Digests a value under a key. The use separates values of different kinds, so that equal bytes in two fields do not show.</summary>
    /// <exception cref="ArgumentException">The key is shorter than <see cref="MinKeyBytes"/>.</exception>
    public static KeyedDigest Of(ReadOnlySpan<byte> key, string use, ReadOnlySpan<byte> value)
    {
        if (key.Length < MinKeyBytes)
            throw new ArgumentException("the key of a keyed digest has at least 32 bytes", nameof(key));

        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(Encoding.UTF8.GetBytes(use));
        hmac.AppendData([0]);
        hmac.AppendData(value);
        return new KeyedDigest(new TreeHash(hmac.GetHashAndReset()));
    }

    /// <summary>The 32 bytes as a new array.</summary>
    public byte[] ToArray() => Value.ToArray();
}
