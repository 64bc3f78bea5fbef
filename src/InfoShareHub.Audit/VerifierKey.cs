using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace InfoShareHub.Audit;

/// <summary>
/// The public key that checkpoints are verified with, in the form people pass on: <c>name+hexid+base64(0x02 ‖ SPKI)</c> (the "vkey" of C2SP signed-note).
/// </summary>
/// <param name="Name">Name of the key; for a ledger's key, the origin of its checkpoints.</param>
/// <param name="PublicKey">DER-encoded SubjectPublicKeyInfo of a P-256 key.</param>
public sealed record VerifierKey(string Name, ReadOnlyMemory<byte> PublicKey)
{
    /// <summary>Signature type of ECDSA keys (C2SP signed-note, "Signature types").</summary>
    public const byte EcdsaType = 0x02;

    private static readonly ECCurve Curve = ECCurve.NamedCurves.nistP256;

    /// <summary>First four bytes of SHA-256 over the SPKI, big-endian. The ECDSA type, unlike others, hashes neither name nor type.</summary>
    public uint KeyId => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(PublicKey.Span));

    /// <summary>The public half of a key.</summary>
    /// <exception cref="ArgumentException">The name cannot name a key, or the key is not on P-256.</exception>
    public static VerifierKey Of(string name, ECDsa key)
    {
        if (!SignedNote.IsKeyName(name))
            throw new ArgumentException("a key name has no spaces, control characters or plus signs", nameof(name));

        if (!IsP256(key))
            throw new ArgumentException("checkpoints are signed with a key on P-256", nameof(key));

        return new VerifierKey(name, key.ExportSubjectPublicKeyInfo());
    }

    /// <summary>Reads a key; one trailing newline is allowed, as files have it. False for any other form, type or curve, and when the id is not the key's own.</summary>
    public static bool TryParse(string text, out VerifierKey key)
    {
        key = new VerifierKey("", default);
        var parts = (text.EndsWith('\n') ? text[..^1] : text).Split('+', 3);
        if (parts.Length != 3 || !SignedNote.IsKeyName(parts[0]) || parts[1].Length != 8)
            return false;

        if (!uint.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id))
            return false;

        if (!StrictBase64.TryDecode(parts[2], out var blob) || blob.Length < 2 || blob[0] != EcdsaType)
            return false;

        key = new VerifierKey(parts[0], blob.AsMemory(1));
        return key.KeyId == id && IsP256PublicKey(key.PublicKey.Span);
    }

    /// <summary>The form that <see cref="TryParse"/> reads, without a newline.</summary>
    public string Format()
    {
        byte[] blob = [EcdsaType, .. PublicKey.Span];
        return string.Create(CultureInfo.InvariantCulture, $"{Name}+{KeyId:x8}+{Convert.ToBase64String(blob)}");
    }

    internal static bool IsP256(ECDsa key) =>
        key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == Curve.Oid.Value;

    private static bool IsP256PublicKey(ReadOnlySpan<byte> publicKey)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(publicKey, out var read);
            return read == publicKey.Length && IsP256(key);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
