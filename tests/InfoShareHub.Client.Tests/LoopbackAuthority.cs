using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InfoShareHub.Client.Tests;

/// <summary>A certificate authority in memory, for both sides of a loopback connection.</summary>
internal sealed class LoopbackAuthority : IDisposable
{
    private readonly X509Certificate2 _root;

    public LoopbackAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=loopback root", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        _root = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    public X509Certificate2Collection Roots => [X509CertificateLoader.LoadCertificate(_root.RawData)];

    public X509Certificate2 IssueHub() => Issue("CN=hub", "1.3.6.1.5.5.7.3.1", names =>
    {
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
    });

    public X509Certificate2 IssueCaller() =>
        Issue("CN=caller", "1.3.6.1.5.5.7.3.2", names => names.AddUri(new Uri("spiffe://infoshare.example/agency/police/contributor")));

    public void Dispose() => _root.Dispose();

    private X509Certificate2 Issue(string name, string usage, Action<SubjectAlternativeNameBuilder> addNames)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        addNames(names);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(usage)], critical: false));
        using var issued = request.Create(_root, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(12), RandomNumberGenerator.GetBytes(16));
        return issued.CopyWithPrivateKey(key);
    }
}
