using System.Security.Cryptography.X509Certificates;

namespace InfoShareHub.Client;

/// <summary>How to reach a hub and as whom. Nothing here can turn off encryption or authentication.</summary>
public sealed record HubConnectionOptions
{
    /// <summary>The hub's address, such as <c>https://hub.example:8443</c>. Any scheme but https is refused.</summary>
    public required Uri Address { get; init; }

    /// <summary>The only roots that may vouch for the hub. The machine's own trust store is never asked.</summary>
    public required X509Certificate2Collection TrustedRoots { get; init; }

    /// <summary>The caller's certificate with its private key. Its SAN URI says which agency and role calls.</summary>
    public required X509Certificate2 Certificate { get; init; }

    /// <summary>
    /// Gives the actor token that names the person behind the next call; null where the role needs none. Asked once for each call, so that tokens
    /// stay short-lived. MUST be safe to call from any thread.
    /// </summary>
    public Func<string>? ActorToken { get; init; }

    /// <summary>Gives a second person's token, where four eyes are needed; null for none. Bound to the same certificate, and of somebody else.</summary>
    public Func<string>? SecondActorToken { get; init; }

    /// <summary>How long a unary call may take before it is given up. 30 s: far above any answer of a healthy hub, and short enough for a person.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a connection may be silent before it is asked for a sign of life. 15 s: below the idle limits of common firewalls.</summary>
    public TimeSpan KeepAliveDelay { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long that sign of life may take before the connection counts as dead. 10 s.</summary>
    public TimeSpan KeepAliveTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Largest answer that is accepted, in bytes. 16 MiB: above the hub's own limit, so that it never decides.</summary>
    public int MaxAnswerBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How often, and after which waits, what may be sent again is sent again.</summary>
    public RetryOptions Retry { get; init; } = new();

    /// <summary>
    /// Reads the files that <c>infoshare certs</c> and <c>certs-dev/make-certs.sh</c> write: <c>ca.crt</c>, <c>NAME.crt</c> and <c>NAME.key</c>.
    /// </summary>
    /// <param name="address">The hub's address.</param>
    /// <param name="directory">The directory of the files.</param>
    /// <param name="name">Whose certificate, such as <c>police-contributor</c>.</param>
    /// <exception cref="FileNotFoundException">One of the three files is not there.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A file holds no certificate or no matching key.</exception>
    public static HubConnectionOptions FromDirectory(Uri address, string directory, string name)
    {
        var roots = new X509Certificate2Collection();
        roots.ImportFromPemFile(Existing(directory, "ca.crt"));
        var certificate = X509Certificate2.CreateFromPemFile(Existing(directory, name + ".crt"), Existing(directory, name + ".key"));

        return new HubConnectionOptions { Address = address, TrustedRoots = roots, Certificate = certificate };
    }

    private static string Existing(string directory, string file)
    {
        var path = Path.Combine(directory, file);
        return File.Exists(path) ? path : throw new FileNotFoundException($"there is no `{file}` in `{directory}`", path);
    }
}
