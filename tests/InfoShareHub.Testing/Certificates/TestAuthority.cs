using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InfoShareHub.Testing.Certificates;

/// <summary>A certificate authority in memory that makes whatever it is asked for, right or wrong.</summary>
public sealed class TestAuthority : IDisposable
{
    private readonly DateTimeOffset _now;

    private TestAuthority(X509Certificate2 certificate, DateTimeOffset now)
    {
        Certificate = certificate;
        _now = now;
    }

    /// <summary>The issuing certificate with its key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>Opens the authority of a certificate folder.</summary>
    public static TestAuthority Load(string folder, DateTimeOffset now) =>
        new(X509Certificate2.CreateFromPemFile(Path.Combine(folder, "ca.crt"), Path.Combine(folder, "ca.key")), now);

    /// <summary>A new root.</summary>
    public static TestAuthority Create(DateTimeOffset now, string commonName = "InfoShareHub development authority")
    {
        return new TestAuthority(SelfSign(new LeafSpec { CommonName = commonName, Uris = [], Usages = [], IsAuthority = true, NotAfter = TimeSpan.FromDays(30) }, now), now);
    }

    /// <summary>A certificate signed by its own key.</summary>
    public static X509Certificate2 SelfSign(LeafSpec spec, DateTimeOffset now)
    {
        using var key = spec.NewKey();
        return Usable(RequestFor(spec, key).CreateSelfSigned(now + spec.NotBefore, now + spec.NotAfter));
    }

    /// <summary>A certificate issued by this authority.</summary>
    public X509Certificate2 Issue(LeafSpec spec)
    {
        using var key = spec.NewKey();
        using var issuerKey = Certificate.GetECDsaPrivateKey()!;
        var request = RequestFor(spec, key);
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = 0x40;

        // A generator, unlike the issuing certificate itself, allows any time and any hash.
        var generator = spec.Hash == HashAlgorithmName.SHA1 ? new Sha1Signatures(issuerKey) : X509SignatureGenerator.CreateForECDsa(issuerKey);
        using var certificate = request.Create(Certificate.SubjectName, generator, _now + spec.NotBefore, _now + spec.NotAfter, serial);
        return Usable(key is RSA rsa ? certificate.CopyWithPrivateKey(rsa) : certificate.CopyWithPrivateKey((ECDsa)key));
    }

    /// <summary>An authority below this one.</summary>
    public TestAuthority IssueAuthority(LeafSpec spec) => new(Issue(spec with { IsAuthority = true }), _now);

    /// <summary>A signed list of revoked certificates, PEM.</summary>
    public string RevocationList(TimeSpan nextUpdate, params IEnumerable<X509Certificate2> revoked)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var certificate in revoked)
            list.AddEntry(certificate, _now);

        var bytes = list.Build(Certificate, 1, _now + nextUpdate, HashAlgorithmName.SHA256, thisUpdate: _now - TimeSpan.FromDays(2));
        return PemEncoding.WriteString("X509 CRL", bytes);
    }

    /// <inheritdoc/>
    public void Dispose() => Certificate.Dispose();

    private static CertificateRequest RequestFor(LeafSpec spec, AsymmetricAlgorithm key)
    {
        var request = key is RSA rsa
            ? new CertificateRequest($"CN={spec.CommonName}", rsa, spec.Hash, RSASignaturePadding.Pkcs1)
            : new CertificateRequest($"CN={spec.CommonName}", (ECDsa)key, spec.Hash);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(spec.IsAuthority, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            spec.IsAuthority ? X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign : X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        if (spec.Usages.Count > 0)
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([.. spec.Usages.Select(usage => new Oid(usage))], critical: false));

        if (spec.Uris.Count + spec.DnsNames.Count > 0)
            request.CertificateExtensions.Add(SubjectAlternativeName(spec.Uris, spec.DnsNames));

        foreach (var extension in spec.Extensions)
            request.CertificateExtensions.Add(extension);

        return request;
    }

    /// <summary>Written by hand, because the platform's builder would refuse or mend what a test wants to be wrong.</summary>
    private static X509Extension SubjectAlternativeName(IEnumerable<string> uris, IEnumerable<string> dnsNames)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (var name in dnsNames)
                writer.WriteOctetString(System.Text.Encoding.ASCII.GetBytes(name), new Asn1Tag(TagClass.ContextSpecific, 2));
            foreach (var uri in uris)
                writer.WriteOctetString(System.Text.Encoding.UTF8.GetBytes(uri), new Asn1Tag(TagClass.ContextSpecific, 6));
        }

        return new X509Extension("2.5.29.17", writer.Encode(), critical: false);
    }

    /// <summary>A copy whose key every platform can use for TLS.</summary>
    private static X509Certificate2 Usable(X509Certificate2 certificate)
    {
        using (certificate)
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null, X509KeyStorageFlags.Exportable);
    }
}
