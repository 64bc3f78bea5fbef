using System.Globalization;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using StackExchange.Redis;

namespace InfoShareHub.AuditVerifier.Sources;

/// <summary>Where a ledger in Redis lies and how to get in: TLS 1.3 with a client certificate, and no authority trusted but the given one.</summary>
internal sealed record RedisPlace
{
    public const string Prefix = "redis:";
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const int TimeoutMilliseconds = 10_000;

    public required string Host { get; init; }

    public required int Port { get; init; }

    public required string LedgerId { get; init; }

    /// <summary>Folder with <c>ca.crt</c>, the client's certificate and key, and <c>redis.password</c>.</summary>
    public required string Certificates { get; init; }

    /// <summary>User of the server's access list, whose certificate and key are named like it. Needs +hmget and +xrange.</summary>
    public required string User { get; init; }

    /// <summary>Reads <c>redis:HOST:PORT</c>; the ledger's id is the part behind <c>/ledger/</c> in the name of its key.</summary>
    /// <exception cref="WrongUseException">The place, the folder or the id is missing.</exception>
    public static RedisPlace Parse(string source, string keyName, string? certificates, string user)
    {
        if (source.Split(':') is not [_, { Length: > 0 } host, var port] || !int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw new WrongUseException("a ledger in Redis is named redis:HOST:PORT");

        if (certificates is null)
            throw new WrongUseException("a ledger in Redis needs --certs");

        var parts = keyName.Split('/');
        var at = Array.IndexOf(parts, "ledger");
        if (at < 0 || at + 1 == parts.Length)
            throw new WrongUseException("the key's name does not say which ledger it belongs to (`…/ledger/ID/…`)");

        return new RedisPlace { Host = host, Port = number, LedgerId = parts[at + 1], Certificates = certificates, User = user };
    }

    /// <summary>Signs in.</summary>
    /// <exception cref="UnreadableException">The server cannot be reached or refuses.</exception>
    public async Task<ConnectionMultiplexer> ConnectAsync()
    {
        try
        {
            return await ConnectionMultiplexer.ConnectAsync(Configure());
        }
        catch (Exception error) when (error is RedisException or IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new UnreadableException($"cannot connect to Redis at {Host}:{Port} as `{User}`", error);
        }
    }

    private ConfigurationOptions Configure()
    {
        var options = new ConfigurationOptions
        {
            EndPoints = { { Host, Port } },
            User = User,
            Password = File.ReadLines(In("redis.password")).FirstOrDefault()?.Trim(),
            Ssl = true,
            SslProtocols = SslProtocols.Tls13,
            SocketManager = SocketManager.ThreadPool,
            AbortOnConnectFail = true,
            ConnectTimeout = TimeoutMilliseconds,
            AsyncTimeout = TimeoutMilliseconds,
            TieBreaker = "",
            ConfigurationChannel = "",
        };
        var client = X509Certificate2.CreateFromPemFile(In($"{User}.crt"), In($"{User}.key"));
        options.CertificateSelection += (_, _, _, _, _) => client;
        options.CertificateValidation += (_, certificate, _, errors) => IsTrusted(certificate as X509Certificate2, errors);
        return options;
    }

    private bool IsTrusted(X509Certificate2? certificate, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
            return false;

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(In("ca.crt"));
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(certificate);
    }

    private string In(string name) => Path.Combine(Certificates, name);
}
