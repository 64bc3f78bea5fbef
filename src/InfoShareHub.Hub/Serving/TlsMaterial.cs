using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InfoShareHub.Hub.Identity;

namespace InfoShareHub.Hub.Serving;

/// <summary>What the hub shows and whom it believes, read from the certificate folder as one.</summary>
/// <param name="Server">The hub's own certificate with its key.</param>
/// <param name="Trust">Whom to believe.</param>
internal sealed record TlsMaterial(SslStreamCertificateContext Server, TrustPolicy Trust)
{
    /// <summary>The files it is read from; the last need not exist.</summary>
    public static IReadOnlyList<string> Files { get; } = ["ca.crt", "hub.crt", "hub.key", "crl.pem"];

    /// <summary>Reads and checks everything.</summary>
    /// <exception cref="HubStartException">Names every fault.</exception>
    public static TlsMaterial Load(string folder, string trustDomain, DateTimeOffset now)
    {
        var faults = new List<string>();
        var roots = Try(faults, "ca.crt", () => LoadRoots(Path.Combine(folder, "ca.crt")));
        var server = Try(faults, "hub.crt with hub.key", () => LoadServer(folder));
        var revocations = roots is null ? null : Try(faults, "crl.pem", () => LoadRevocations(Path.Combine(folder, "crl.pem"), roots));
        if (server is not null && (now < new DateTimeOffset(server.NotBefore) || now > new DateTimeOffset(server.NotAfter)))
            faults.Add("hub.crt: is not valid at this time");
        if (faults.Count > 0)
            throw new HubStartException(faults);

        var context = SslStreamCertificateContext.Create(server!, additionalCertificates: null, offline: true);
        return new TlsMaterial(context, new TrustPolicy(trustDomain, roots!, revocations));
    }

    /// <summary>Changes whenever one of the files does.</summary>
    public static string StampOf(string folder)
    {
        var files = Files.Select(name => new FileInfo(Path.Combine(folder, name)));
        return string.Join(';', files.Select(file => file.Exists ? $"{file.LastWriteTimeUtc.Ticks}/{file.Length}" : "-"));
    }

    private static X509Certificate2Collection LoadRoots(string file)
    {
        var roots = new X509Certificate2Collection();
        roots.ImportFromPemFile(file);
        return roots.Count > 0 ? roots : throw new CryptographicException("the file holds no certificate");
    }

    private static X509Certificate2 LoadServer(string folder) =>
        X509Certificate2.CreateFromPemFile(Path.Combine(folder, "hub.crt"), Path.Combine(folder, "hub.key"));

    private static RevocationList? LoadRevocations(string file, X509Certificate2Collection roots) =>
        File.Exists(file) ? RevocationList.Read(File.ReadAllText(file), roots) : null;

    private static T? Try<T>(List<string> faults, string file, Func<T?> load)
        where T : class
    {
        try
        {
            return load();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException or FormatException)
        {
            faults.Add($"{file}: cannot be read ({exception.GetType().Name})");
            return null;
        }
    }
}
