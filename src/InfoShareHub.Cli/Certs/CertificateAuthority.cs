using System.Net;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InfoShareHub.Cli.Certs;

/// <summary>A development certificate authority: one root on P-256 that signs leaves itself. For trials and tests, not for a deployment with real people's data.</summary>
internal sealed class CertificateAuthority : IDisposable
{
    private const string ServerAuth = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuth = "1.3.6.1.5.5.7.3.2";

    /// <summary>A leaf is good from a little before it was made, so that a caller with a slow clock can use it at once.</summary>
    private static readonly TimeSpan Backdating = TimeSpan.FromMinutes(5);

    private readonly X509Certificate2 _root;
    private readonly TimeProvider _time;

    private CertificateAuthority(X509Certificate2 root, TimeProvider time)
    {
        _root = root;
        _time = time;
    }

    /// <summary>Makes a new root, good for five years.</summary>
    public static CertificateAuthority Create(TimeProvider time)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=InfoShareHub development authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, 1, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        var now = time.GetUtcNow();
        return new CertificateAuthority(request.CreateSelfSigned(now - Backdating, now.AddYears(5)), time);
    }

    /// <summary>Opens the authority of a folder.</summary>
    public static CertificateAuthority Load(AuthorityFolder folder, TimeProvider time)
    {
        return new CertificateAuthority(X509Certificate2.CreateFromPemFile(folder.RootCertificate, folder.RootKey), time);
    }

    /// <summary>The root certificate, PEM.</summary>
    public string RootPem => _root.ExportCertificatePem() + "\n";

    /// <summary>The root's private key, PEM.</summary>
    public string ExportRootKeyPem()
    {
        using var key = _root.GetECDsaPrivateKey()!;
        return KeyPem(key);
    }

    /// <summary>A certificate that names an agency and a role, for calling.</summary>
    public IssuedCertificate IssueAgency(AgencyUri uri, TimeSpan lifetime)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddUri(new Uri(uri.ToString()));
        return Issue($"{uri.Agency} {uri.Role}", names, [ClientAuth], lifetime);
    }

    /// <summary>A certificate for something that listens on this machine and also calls others: the hub, Redis.</summary>
    public IssuedCertificate IssueServer(string name, IEnumerable<string> hosts, TimeSpan lifetime)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        foreach (var host in hosts)
        {
            if (IPAddress.TryParse(host, out var address))
                names.AddIpAddress(address);
            else
                names.AddDnsName(host);
        }

        return Issue(name, names, [ServerAuth, ClientAuth], lifetime);
    }

    /// <summary>Signs the list of revoked certificates anew, with one more on it.</summary>
    /// <param name="current">The present list, PEM; null for none.</param>
    /// <param name="certificate">What is revoked.</param>
    /// <param name="nextUpdate">How long the list is good; a hub refuses everyone once it is out of date.</param>
    public string Revoke(string? current, X509Certificate2 certificate, TimeSpan nextUpdate)
    {
        var number = BigInteger.Zero;
        var list = current is null ? new CertificateRevocationListBuilder() : CertificateRevocationListBuilder.LoadPem(current, out number);
        list.RemoveEntry(certificate.SerialNumberBytes.Span);
        list.AddEntry(certificate, _time.GetUtcNow());
        var now = _time.GetUtcNow();
        var bytes = list.Build(_root, number + 1, now + nextUpdate, HashAlgorithmName.SHA256, thisUpdate: now - Backdating);
        return PemEncoding.WriteString("X509 CRL", bytes) + "\n";
    }

    public void Dispose() => _root.Dispose();

    /// <summary>A private key as PEM (PKCS#8).</summary>
    public static string KeyPem(ECDsa key) => key.ExportPkcs8PrivateKeyPem() + "\n";

    private IssuedCertificate Issue(string commonName, SubjectAlternativeNameBuilder names, IEnumerable<string> uses, TimeSpan lifetime)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={commonName}", key, HashAlgorithmName.SHA256);
        var usages = new OidCollection();
        foreach (var use in uses)
            usages.Add(new Oid(use));

        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(usages, critical: false));
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_root, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)(serial[0] & 0x7F | 0x40);
        var now = _time.GetUtcNow();
        var end = now + lifetime;
        var rootEnd = new DateTimeOffset(_root.NotAfter);
        using var certificate = request.Create(_root, now - Backdating, end < rootEnd ? end : rootEnd, serial);
        return new IssuedCertificate(certificate.ExportCertificatePem() + "\n", KeyPem(key), SHA256.HashData(certificate.RawDataMemory.Span));
    }
}
