using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InfoShareHub.Testing.Certificates;

/// <summary>What a certificate is to be. The default is a good one; a test changes the one thing that it is about.</summary>
public sealed record LeafSpec
{
    /// <summary>Subject's common name.</summary>
    public string CommonName { get; init; } = "police contributor";

    /// <summary>URIs in the subject alternative name, as they are, in one extension; none means no extension.</summary>
    public IReadOnlyList<string> Uris { get; init; } = ["spiffe://infoshare.example/agency/police/contributor"];

    /// <summary>DNS names beside the URIs.</summary>
    public IReadOnlyList<string> DnsNames { get; init; } = [];

    /// <summary>Extended key usages; none means no extension.</summary>
    public IReadOnlyList<string> Usages { get; init; } = [ClientAuth];

    /// <summary>Makes the key: ECDSA on P-256 by default.</summary>
    public Func<AsymmetricAlgorithm> NewKey { get; init; } = () => ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>Hash that the issuer signs with.</summary>
    public HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    /// <summary>Begin of validity, from now.</summary>
    public TimeSpan NotBefore { get; init; } = TimeSpan.FromMinutes(-5);

    /// <summary>End of validity, from now.</summary>
    public TimeSpan NotAfter { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Whether it may issue others.</summary>
    public bool IsAuthority { get; init; }

    /// <summary>Extensions besides.</summary>
    public IReadOnlyList<X509Extension> Extensions { get; init; } = [];

    /// <summary>Extended key usage of clients.</summary>
    public const string ClientAuth = "1.3.6.1.5.5.7.3.2";

    /// <summary>Extended key usage of servers.</summary>
    public const string ServerAuth = "1.3.6.1.5.5.7.3.1";
}
