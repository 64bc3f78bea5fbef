using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace InfoShareHub.Client.Identity;

/// <summary>
/// Makes actor tokens: an agency's statement of who is behind a call, good for five minutes at most and only together with one client certificate. Belongs
/// in the agency's own identity service; whoever holds the actor key can speak for any of its staff. Any thread.
/// </summary>
public sealed class ActorTokenMint : IDisposable
{
    /// <summary>Metadata key under which a token is sent.</summary>
    public const string MetadataKey = "infoshare-actor";

    /// <summary>Metadata key under which a second person's token is sent, where four eyes are needed.</summary>
    public const string SecondMetadataKey = "infoshare-second-actor";

    /// <summary>How long a token is good: the longest that a hub accepts.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly string _agency;
    private readonly string _certificateDigest;
    private readonly string _header;
    private readonly TimeProvider _time;

    // Guarded by _gate: the platform promises nothing for two threads that sign with one key.
    private readonly ECDsa _key;

    /// <summary>Prepares to sign.</summary>
    /// <param name="agency">The agency's id.</param>
    /// <param name="key">Private key on P-256 whose public half the hub has enrolled. Disposed with the mint.</param>
    /// <param name="certificate">The client certificate that calls will be made with.</param>
    /// <param name="time">The clock.</param>
    public ActorTokenMint(string agency, ECDsa key, X509Certificate2 certificate, TimeProvider time)
    {
        (_agency, _key, _time) = (agency, key, time);
        _certificateDigest = Base64Url.EncodeToString(SHA256.HashData(certificate.RawDataMemory.Span));
        _header = Encode(new { alg = "ES256", typ = "infoshare-actor+jwt", kid = KeyId(key) });
    }

    /// <summary>Reads <c>AGENCY-actor.key</c> as <c>infoshare certs</c> writes it.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="CryptographicException">It holds no key.</exception>
    public static ActorTokenMint FromDirectory(string directory, string agency, X509Certificate2 certificate, TimeProvider time)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(Path.Combine(directory, agency + "-actor.key")));
            return new ActorTokenMint(agency, key, certificate, time);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>How a token names the key that signed it: the first 16 hex digits of SHA-256 over its SubjectPublicKeyInfo.</summary>
    public static string KeyId(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, 8));

    /// <summary>Makes a new token.</summary>
    /// <param name="staffId">The person as the agency names its staff: 1 to 64 characters of A-Z a-z 0-9 . _ @ -</param>
    /// <param name="roles">Role codes that the person has, such as SCR.</param>
    public string Mint(string staffId, IReadOnlyCollection<string> roles) => Mint(staffId, roles, conflicts: []);

    /// <summary>Makes a new token that also says, by digests only, what ties the person to a household.</summary>
    /// <param name="staffId">The person as the agency names its staff: 1 to 64 characters of A-Z a-z 0-9 . _ @ -</param>
    /// <param name="roles">Role codes that the person has, such as SCR.</param>
    /// <param name="conflicts">At most 16 digests made with <see cref="Audit.ConflictDigest"/> under the agency's conflict key.</param>
    public string Mint(string staffId, IReadOnlyCollection<string> roles, IReadOnlyCollection<byte[]> conflicts)
    {
        var now = _time.GetUtcNow();
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = _agency,
            ["sub"] = staffId,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
            ["jti"] = Guid.NewGuid().ToString("N"),
            ["roles"] = roles,
            ["trn"] = "current",
            ["cnf"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["x5t#S256"] = _certificateDigest },
        };
        if (conflicts.Count > 0)
            claims["cfl"] = conflicts.Select(digest => Base64Url.EncodeToString(digest)).ToArray();
        var signed = $"{_header}.{Encode(claims)}";
        lock (_gate)
            return $"{signed}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    /// <summary>
    /// What <see cref="HubConnectionOptions.ActorToken"/> wants: the same token until it is four minutes old, then a new one. Reuse is deliberate: a hub checks the
    /// signature of a token it has seen only once.
    /// </summary>
    public Func<string> For(string staffId, params IReadOnlyCollection<string> roles) => For(staffId, roles, conflicts: []);

    /// <summary>The same, with digests of what ties the person to a household.</summary>
    public Func<string> For(string staffId, IReadOnlyCollection<string> roles, IReadOnlyCollection<byte[]> conflicts)
    {
        var renewal = Lifetime - TimeSpan.FromMinutes(1);
        var gate = new Lock();
        var token = "";
        var mintedAt = DateTimeOffset.MinValue;
        return () =>
        {
            lock (gate)
            {
                var now = _time.GetUtcNow();
                if (now - mintedAt >= renewal)
                    (token, mintedAt) = (Mint(staffId, roles, conflicts), now);

                return token;
            }
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    private static string Encode<T>(T value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
