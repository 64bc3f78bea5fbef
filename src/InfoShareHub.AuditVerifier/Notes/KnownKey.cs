using System.Security.Cryptography;
using System.Text;

namespace InfoShareHub.AuditVerifier.Notes;

/// <summary>
/// A public key that is trusted, from its line <c>name+id+base64(0x02 ‖ SPKI)</c> (C2SP signed-note). Only ECDSA on P-256 with SHA-256. One thread.
/// </summary>
internal sealed class KnownKey : IDisposable
{
    private const byte EcdsaType = 2;
    private readonly ECDsa _key;

    private KnownKey(string name, string id, ECDsa key)
    {
        Name = name;
        Id = id;
        _key = key;
    }

    public string Name { get; }

    /// <summary>Eight hexadecimal digits.</summary>
    public string Id { get; }

    public static KnownKey? Parse(string line)
    {
        var parts = line.Trim().Split('+', 3);
        if (parts.Length != 3 || parts[0].Length == 0)
            return null;

        var blob = new byte[parts[2].Length];
        if (!Convert.TryFromBase64String(parts[2], blob, out var length) || length < 2 || blob[0] != EcdsaType)
            return null;

        var spki = blob.AsSpan(1, length - 1);
        var id = Convert.ToHexStringLower(SHA256.HashData(spki).AsSpan(0, 4));
        var key = Import(spki);
        if (key is not null && string.Equals(id, parts[1], StringComparison.OrdinalIgnoreCase))
            return new KnownKey(parts[0], id, key);

        key?.Dispose();
        return null;
    }

    /// <summary>Whether the note carries a good signature of this key, and none that claims to be its and is not.</summary>
    public bool Signed(Note note)
    {
        var own = note.Signatures.Where(line => line.Name == Name && line.KeyId == Id).ToList();
        var text = Encoding.UTF8.GetBytes(note.Text);
        return own.Count > 0 && own.TrueForAll(line => _key.VerifyData(text, line.Signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }

    public void Dispose() => _key.Dispose();

    private static ECDsa? Import(ReadOnlySpan<byte> spki)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(spki, out var read);
            if (read == spki.Length && key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value)
                return key;
        }
        catch (CryptographicException)
        {
            // Not a key: said by returning none.
        }

        key.Dispose();
        return null;
    }
}
