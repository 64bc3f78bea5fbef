using System.Security.Cryptography;
using InfoShareHub.Ledger.Keys;

namespace InfoShareHub.Ledger.Entries;

/// <summary>What sealing or opening one box works with: ciphers at hand, room for the plaintext, nonces. One owner at a time.</summary>
internal sealed class BoxBench : IDisposable
{
    /// <summary>Outcome keys in use at one time: one per agency and two for the hub. With more agencies than that some ciphers are made anew.</summary>
    private const int KeptCiphers = 32;

    /// <summary>Above this the room for a plaintext is given back after use.</summary>
    private const int KeptPlaintextBytes = 64 * 1024;

    private readonly RandomBytes _random = new();
    private readonly (DataKeyId Id, AesGcm? Cipher)[] _ciphers = new (DataKeyId, AesGcm?)[KeptCiphers];
    private byte[] _plaintext = new byte[4096];
    private byte[] _associatedData = [];
    private int _nextCipher;

    public void DrawNonce(Span<byte> nonce) => _random.Take(nonce);

    /// <summary>Zeroed.</summary>
    public Span<byte> RoomFor(int bytes)
    {
        if (_plaintext.Length < bytes)
            _plaintext = new byte[bytes];
        return _plaintext.AsSpan(..bytes);
    }

    public Span<byte> AssociatedData(int bytes)
    {
        if (_associatedData.Length != bytes)
            _associatedData = new byte[bytes];
        return _associatedData;
    }

    /// <summary>A cipher that stays at hand, for a key that many boxes share.</summary>
    public AesGcm CipherOf(DataKey key, int tagBytes)
    {
        foreach (var (id, kept) in _ciphers)
        {
            if (kept is not null && id == key.Id)
                return kept;
        }

        var cipher = new AesGcm(key.Secret, tagBytes);
        _ciphers[_nextCipher].Cipher?.Dispose();
        _ciphers[_nextCipher] = (key.Id, cipher);
        _nextCipher = (_nextCipher + 1) % KeptCiphers;
        return cipher;
    }

    /// <summary>Leaves no plaintext behind.</summary>
    public void Clear(int bytes)
    {
        if (_plaintext.Length > KeptPlaintextBytes)
            _plaintext = new byte[4096];
        else
            CryptographicOperations.ZeroMemory(_plaintext.AsSpan(..bytes));
    }

    public void Dispose()
    {
        foreach (var (_, cipher) in _ciphers)
            cipher?.Dispose();
    }
}
