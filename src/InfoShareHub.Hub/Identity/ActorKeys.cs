using System.Security.Cryptography;

namespace InfoShareHub.Hub.Identity;

/// <summary>Public keys that sign actor tokens: SubjectPublicKeyInfo of P-256.</summary>
internal static class ActorKeys
{
    /// <summary>Length of the one encoding of a P-256 SubjectPublicKeyInfo with an uncompressed point.</summary>
    private const int SpkiLength = 91;

    /// <summary>How a token names its key: the first 16 hex digits of SHA-256 over the SubjectPublicKeyInfo.</summary>
    public static string KeyId(ReadOnlySpan<byte> spki) => Convert.ToHexStringLower(SHA256.HashData(spki).AsSpan(0, 8));

    /// <summary>Whether the bytes are a P-256 SubjectPublicKeyInfo, with a point on the curve and nothing after it.</summary>
    public static bool IsP256(ReadOnlySpan<byte> spki)
    {
        if (spki.Length != SpkiLength)
            return false;

        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(spki, out var read);
            return read == spki.Length && key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Reads a key from base64.</summary>
    public static bool TryReadBase64(string text, out byte[] spki)
    {
        spki = new byte[SpkiLength];
        return Convert.TryFromBase64String(text, spki, out var written) && written == SpkiLength && IsP256(spki);
    }
}
