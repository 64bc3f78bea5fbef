using System.Security.Cryptography;
using InfoShareHub.Ledger.Keys;

namespace InfoShareHub.Ledger.Tests.Keys;

internal static class InventedKeys
{
    /// <summary>The key-encryption key of 32 times one byte.</summary>
    public static KeyEncryptionKey KeyOf(byte value)
    {
        Assert(KeyEncryptionKey.TryParse(Convert.ToBase64String(Enumerable.Repeat(value, 32).ToArray()), out var key));
        return key!;
    }

    public static KeyRing NewRing() => new(KeyOf(1));

    private static void Assert(bool isTrue)
    {
        if (!isTrue)
            throw new CryptographicException("32 bytes in base64 are a key");
    }
}
