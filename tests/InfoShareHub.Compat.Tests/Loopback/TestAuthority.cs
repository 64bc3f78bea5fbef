using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InfoShareHub.Compat.Tests.Loopback;

/// <summary>A certificate authority that lives in memory for one test class.</summary>
internal sealed class TestAuthority : IDisposable
{
    private const string ServerPurpose = "1.3.6.1.5.5.7.3.1";
    private const string ClientPurpose = "1.3.6.1.5.5.7.3.2";
    private readonly X509Certificate2 _issuer;
    private readonly DateTimeOffset _from = DateTimeOffset.UtcNow.AddMinutes(-5);

    public TestAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Invented Authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority(pathLengthConstraint: 0));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        _issuer = request.CreateSelfSigned(_from, _from.AddDays(2));
        Certificate = X509CertificateLoader.LoadCertificate(_issuer.RawData);
    }

    public X509Certificate2 Certificate { get; }

    public X509Certificate2 IssueServer()
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        return Issue("localhost", ServerPurpose, names.Build());
    }

    public X509Certificate2 IssueClient(string commonName) => Issue(commonName, ClientPurpose, alternativeNames: null);

    /// <summary>Trust in this authority and in no other, for either side of a connection.</summary>
    public X509ChainPolicy Trust(bool inServer)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(Certificate);
        policy.ApplicationPolicy.Add(new Oid(inServer ? ServerPurpose : ClientPurpose));
        return policy;
    }

    public void Dispose()
    {
        _issuer.Dispose();
        Certificate.Dispose();
    }

    private X509Certificate2 Issue(string commonName, string purpose, X509Extension? alternativeNames)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={commonName}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], critical: false));
        if (alternativeNames is not null)
            request.CertificateExtensions.Add(alternativeNames);
        using var certificate = request.Create(_issuer, _from, _from.AddDays(1), RandomNumberGenerator.GetBytes(16));
        return certificate.CopyWithPrivateKey(key);
    }
}
