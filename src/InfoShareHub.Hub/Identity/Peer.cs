using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InfoShareHub.Hub.Identity;

/// <summary>
/// The other end of one connection, as its certificate proves it. A feature of the connection: every call on it finds the same object, and it is
/// the only place from which a caller's agency is taken. Holds nothing of the certificate that could be disposed of while a call still looks at it.
/// </summary>
internal sealed class Peer : IDisposable
{
    private readonly CancellationTokenSource _ended = new();

    public Peer(SpiffeIdentity identity, X509Certificate2 certificate)
    {
        Identity = identity;
        Fingerprint = SHA256.HashData(certificate.RawDataMemory.Span);
        SerialNumber = certificate.SerialNumberBytes.ToArray();
        NotAfter = new DateTimeOffset(certificate.NotAfter);

        // Taken once: the token outlives its source, the source's property does not.
        Ended = _ended.Token;
    }

    public SpiffeIdentity Identity { get; }

    /// <summary>SHA-256 of the certificate, 32 bytes.</summary>
    public ReadOnlyMemory<byte> Fingerprint { get; }

    /// <summary>By which a signed list names it.</summary>
    public ReadOnlyMemory<byte> SerialNumber { get; }

    public DateTimeOffset NotAfter { get; }

    /// <summary>Cancelled when the certificate may not be used any longer: open calls end.</summary>
    public CancellationToken Ended { get; }

    /// <summary>Ends every open call of this connection with NOT_ENROLLED. Does nothing once the connection is gone.</summary>
    public void End()
    {
        try
        {
            _ended.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The connection ended by itself in the meantime.
        }
    }

    public void Dispose() => _ended.Dispose();
}
