using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace InfoShareHub.Cli.Programs;

/// <summary>A redis-server of one's own, set up as docs/redis.md says: TLS with client certificates only, an access list, every write synced.</summary>
internal sealed partial class PrivateRedis : IAsyncDisposable
{
    private static readonly TimeSpan StartingTime = TimeSpan.FromSeconds(20);

    private readonly ChildProgram _program;

    private PrivateRedis(ChildProgram program, int port)
    {
        _program = program;
        Ledger = string.Create(CultureInfo.InvariantCulture, $"redis:localhost:{port}");
    }

    /// <summary>The ledger in it, as the hub's option has it.</summary>
    public string Ledger { get; }

    /// <summary>Starts it and returns once it takes connections.</summary>
    /// <param name="folder">Folder for its data, configuration and log.</param>
    /// <param name="certs">Folder with <c>redis.crt</c>, <c>redis.key</c>, <c>redis.password</c>, <c>ca.crt</c> and <c>genesis.yaml</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProgramFailedException">There is no redis-server, or it did not get ready.</exception>
    public static async Task<PrivateRedis> StartAsync(string folder, string certs, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var port = FreePort();
        var configuration = Path.Combine(folder, "redis.conf");
        await File.WriteAllTextAsync(configuration, Configuration(folder, certs, port), cancellationToken);
        var redis = new PrivateRedis(ChildProgram.Start("redis-server", [configuration], Path.Combine(folder, "redis.log")), port);
        try
        {
            await WaitForPortAsync(port, cancellationToken);
            return redis;
        }
        catch
        {
            await redis.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    private static string Configuration(string folder, string certs, int port)
    {
        var password = File.ReadAllText(Path.Combine(certs, "redis.password")).Trim();
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(password)));
        var ledger = LedgerId().Match(File.ReadAllText(Path.Combine(certs, "genesis.yaml"))).Groups["id"].Value;
        return string.Create(CultureInfo.InvariantCulture, $$"""
            bind 127.0.0.1
            port 0
            tls-port {{port}}
            tls-cert-file {{Path.Combine(certs, "redis.crt")}}
            tls-key-file {{Path.Combine(certs, "redis.key")}}
            tls-ca-cert-file {{Path.Combine(certs, "ca.crt")}}
            tls-auth-clients yes
            tls-protocols "TLSv1.3"
            dir {{folder}}
            appendonly yes
            appendfsync always
            no-appendfsync-on-rewrite no
            maxmemory-policy noeviction
            save ""
            user default off resetpass ~* &* +@all
            user hub on #{{digest}} ~infoshare:{{{ledger}}}:* &infoshare:{{{ledger}}}:* -@all +auth +hello +ping +echo +client|setname +client|id +info +select +cluster|nodes +subscribe +unsubscribe +eval +xadd +xlen +xrange +hset +hget +hmget +hlen +publish +time +config|get +acl|dryrun
            """);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task WaitForPortAsync(int port, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(StartingTime);
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port, patience.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, patience.Token);
            }
        }
    }

    [GeneratedRegex("^ledger_id: \"?(?<id>[0-9a-z-]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LedgerId();
}
