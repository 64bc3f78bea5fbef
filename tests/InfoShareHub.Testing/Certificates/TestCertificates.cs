using System.Security.Cryptography.X509Certificates;
using InfoShareHub.Cli.Certs;
using InfoShareHub.Client;
using InfoShareHub.Client.Identity;

namespace InfoShareHub.Testing.Certificates;

/// <summary>A certificate folder as <c>infoshare certs init</c> makes it, of its own for each test class, gone afterwards.</summary>
public sealed class TestCertificates : IDisposable
{
    private TestCertificates(string folder)
    {
        Folder = folder;
        Roots = new X509Certificate2Collection();
        Roots.ImportFromPemFile(Path.Combine(folder, "ca.crt"));
    }

    /// <summary>Where the files are.</summary>
    public string Folder { get; }

    /// <summary>What clients trust.</summary>
    public X509Certificate2Collection Roots { get; }

    /// <summary>Makes a folder.</summary>
    public static TestCertificates Create()
    {
        var folder = Directory.CreateTempSubdirectory("infoshare-certs-").FullName;
        var request = new InitRequest { TrustDomain = "infoshare.example", Areas = ["northmere", "southmere"], Hosts = [], Lifetime = TimeSpan.FromDays(2) };
        return AuthorityInit.Run(new AuthorityFolder(folder), request, TimeProvider.System) is { } fault
            ? throw new InvalidOperationException(fault)
            : new TestCertificates(folder);
    }

    /// <summary>A certificate with its key, such as <c>police-contributor</c>.</summary>
    public X509Certificate2 Load(string name)
    {
        using var pem = X509Certificate2.CreateFromPemFile(Path.Combine(Folder, name + ".crt"), Path.Combine(Folder, name + ".key"));
        return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), password: null);
    }

    /// <summary>Signs tokens of an agency's people for one certificate.</summary>
    public ActorTokenMint Mint(string agency, X509Certificate2 certificate, TimeProvider time) => ActorTokenMint.FromDirectory(Folder, agency, certificate, time);

    /// <summary>How to call a hub with one of these certificates.</summary>
    public HubConnectionOptions Options(Uri hub, string name) => new() { Address = hub, TrustedRoots = Roots, Certificate = Load(name) };

    /// <summary>The same folder's authority, to make certificates that <c>certs issue</c> would not.</summary>
    public TestAuthority Authority(DateTimeOffset now) => TestAuthority.Load(Folder, now);

    /// <summary>Gives the hub a new certificate and key.</summary>
    public void RenewServer()
    {
        var folder = new AuthorityFolder(Folder);
        using var authority = CertificateAuthority.Load(folder, TimeProvider.System);
        var issued = authority.IssueServer("hub", [], TimeSpan.FromDays(1));
        AuthorityFolder.WriteSecret(folder.Key("hub"), issued.KeyPem);
        AuthorityFolder.WritePublic(folder.Certificate("hub"), issued.CertificatePem);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
