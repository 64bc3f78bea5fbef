using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using StackExchange.Redis;

namespace InfoShareHub.Ledger.Redis;

/// <summary>How the hub connects: TLS 1.3 with its own client certificate, the server's checked against the given authorities only.</summary>
internal static class RedisDial
{
    private static readonly Oid ServerAuthentication = new("1.3.6.1.5.5.7.3.1");

    public static async Task<ConnectionMultiplexer> ConnectAsync(RedisLedgerOptions options)
    {
        var configuration = new ConfigurationOptions
        {
            ClientName = "infoshare-hub",
            // One connection for questions and announcements: connected means connected for both.
            Protocol = RedisProtocol.Resp3,
            User = options.User,
            Password = File.ReadLines(options.PasswordFile).FirstOrDefault()?.Trim(),
            Ssl = true,
            SslHost = options.ServerName,
            SslProtocols = SslProtocols.Tls13,
            SocketManager = SocketManager.ThreadPool,
            // Nothing is sent later than the caller knows of: an append that waited out an outage could arrive long after it was given up.
            BacklogPolicy = BacklogPolicy.FailFast,
            AbortOnConnectFail = true,
            ConnectRetry = 1,
            ConnectTimeout = (int)options.ConnectLimit.TotalMilliseconds,
            AsyncTimeout = (int)options.AnswerLimit.TotalMilliseconds,
            ReconnectRetryPolicy = new LinearRetry(200),
            HeartbeatInterval = TimeSpan.FromMilliseconds(200),
            // The library's own conventions, of no use with one ledger and outside the user's rights (naming the library is unknown before Redis 7.2).
            SetClientLibrary = false,
            TieBreaker = "",
            ConfigurationChannel = "",
        };
        foreach (var (host, port) in options.Servers)
            configuration.EndPoints.Add(host, port);
        configuration.CertificateSelection += (_, _, _, _, _) => X509Certificate2.CreateFromPemFile(options.ClientCertificateFile, options.ClientKeyFile);
        configuration.CertificateValidation += (_, certificate, _, errors) => IsTrusted(certificate as X509Certificate2, errors, options.CaFile);
        return await ConnectionMultiplexer.ConnectAsync(configuration);
    }

    private static bool IsTrusted(X509Certificate2? certificate, SslPolicyErrors errors, string caFile)
    {
        if (certificate is null || (errors & (SslPolicyErrors.RemoteCertificateNotAvailable | SslPolicyErrors.RemoteCertificateNameMismatch)) != SslPolicyErrors.None)
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(caFile);
        chain.ChainPolicy.ApplicationPolicy.Add(ServerAuthentication);
        // The operator runs both ends; a server that must go is taken off the network, and its authority with it.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(certificate);
    }
}
