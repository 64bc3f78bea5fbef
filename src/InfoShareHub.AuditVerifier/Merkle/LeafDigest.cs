using System.Security.Cryptography;

namespace InfoShareHub.AuditVerifier.Merkle;

/// <summary>SHA-256 of 0x00 and the stored bytes (RFC 9162, section 2.1.1). One owner: the buffer is reused.</summary>
internal sealed class LeafDigest
{
    private byte[] _buffer = new byte[8192];

    public byte[] Of(ReadOnlySpan<byte> stored)
    {
        if (_buffer.Length <= stored.Length)
            _buffer = new byte[(stored.Length + 1) * 2];

        _buffer[0] = 0;
        stored.CopyTo(_buffer.AsSpan(1));
        return SHA256.HashData(_buffer.AsSpan(0, stored.Length + 1));
    }
}
