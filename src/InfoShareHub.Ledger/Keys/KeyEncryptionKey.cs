using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace InfoShareHub.Ledger.Keys;

/// <summary>
/// The key that wraps data keys. Kept in a file outside the store: whoever holds the store without it holds nothing that can be read. Hides itself in
/// text. Any thread.
/// </summary>
internal sealed class KeyEncryptionKey : IDisposable
{
    /// <summary>Length of <c>WrappedKey.wrapped</c>: nonce, data key, tag.</summary>
    internal const int WrappedBytes = NonceBytes + SecretBytes.Bytes + TagBytes;

    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int IdBytes = 8;

    // Guards _cipher and _random: neither is safe for two threads.
    private readonly Lock _gate = new();
    private readonly AesGcm _cipher;
    private readonly RandomBytes _random = new();

    private KeyEncryptionKey(ReadOnlySpan<byte> key)
    {
        _cipher = new AesGcm(key, TagBytes);
        Id = SHA256.HashData([.. "infoshare-kek"u8, .. key]).AsMemory(..IdBytes);
    }

    /// <summary>Which key it is: first 8 bytes of SHA-256 over "infoshare-kek" and the key. No secret.</summary>
    public ReadOnlyMemory<byte> Id { get; }

    /// <summary>Reads a file as <c>kek.key</c>: 32 bytes in base64.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static KeyEncryptionKey ReadFile(string path) =>
        TryParse(File.ReadAllText(path), out var key)
            ? key
            : throw new InvalidDataException($"`{path}` does not hold 32 bytes in base64");

    /// <summary>False unless the text is 32 bytes in base64; white space around it is allowed.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out KeyEncryptionKey? key)
    {
        key = null;
        Span<byte> bytes = stackalloc byte[SecretBytes.Bytes + 1];
        if (!Convert.TryFromBase64String(text.Trim(), bytes, out var length) || length != SecretBytes.Bytes)
            return false;

        key = new KeyEncryptionKey(bytes[..length]);
        CryptographicOperations.ZeroMemory(bytes);
        return true;
    }

    /// <summary>Only the id.</summary>
    public override string ToString() => $"key-encryption key {Convert.ToHexStringLower(Id.Span)}";

    /// <inheritdoc/>
    public void Dispose() => _cipher.Dispose();

    internal void Wrap(ReadOnlySpan<byte> dataKey, ReadOnlySpan<byte> keyId, Span<byte> wrapped)
    {
        var nonce = wrapped[..NonceBytes];
        lock (_gate)
        {
            _random.Take(nonce);
            _cipher.Encrypt(nonce, dataKey, wrapped[NonceBytes..^TagBytes], wrapped[^TagBytes..], keyId);
        }
    }

    /// <summary>False when this key did not wrap that data key under that id.</summary>
    internal bool TryUnwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> keyId, Span<byte> dataKey)
    {
        if (wrapped.Length != WrappedBytes)
            return false;

        try
        {
            lock (_gate)
                _cipher.Decrypt(wrapped[..NonceBytes], wrapped[NonceBytes..^TagBytes], wrapped[^TagBytes..], dataKey, keyId);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }
}
