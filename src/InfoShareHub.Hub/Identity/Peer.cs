using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InfoShareHub.Hub.Identity;

/// <summary>
/// The other end of one connection, as its certificate proves it. A feature of the connection: every call on it finds the same object, and it is
/// the only place from which a caller's agency is taken.
/// </summary>
internal sealed class Peer(SpiffeIdentity identity, X509Certificate2 certificate) : IDisposable
{
    private readonly CancellationTokenSource _ended = new();

    public SpiffeIdentity Identity => identity;

    /// <summary>Kept to be judged again when the list of revoked certificates changes.</summary>
    public X509Certificate2 Certificate => certificate;

    /// <summary>SHA-256 of the certificate, 32 bytes.</summary>
    public ReadOnlyMemory<byte> Fingerprint { get; } = SHA256.HashData(certificate.RawDataMemory.Span);

    /// <summary>Cancelled when the certificate may not be used any longer: open calls end.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>Ends every open call of this connection with NOT_ENROLLED.</summary>
    public void End() => _ended.Cancel();

    public void Dispose()
    {
        _ended.Dispose();
        certificate.Dispose();
    }
}
