using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using StackExchange.Redis;

namespace InfoShareHub.Testing;

/// <summary>
/// A real Redis of one's own on a free loopback port, as the hub requires it: TLS with a client certificate, an access list, every write synced to
/// disk before it is answered. Its folder goes with it.
/// </summary>
public sealed partial class RedisServer : IAsyncDisposable
{
    /// <summary>The user the hub signs in as.</summary>
    public const string HubUser = "hub";

    /// <summary>A user for tests that do what an administrator, or a thief, could do.</summary>
    public const string AdminUser = "admin";

    private const int SigCont = 18, SigStop = 19;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    // Every server that is not disposed of yet: a test that fails while it is set up never gets to dispose of anything.
    private static readonly ConcurrentDictionary<RedisServer, bool> Undisposed = new();

    // Held: StackExchange.Redis ends a connection that nobody refers to, and the commands under way on it fail or never end.
    private readonly ConcurrentBag<ConnectionMultiplexer> _connections = [];

    private readonly ConcurrentQueue<string> _log = new();
    private readonly string _configuration;
    private Process? _process;

    static RedisServer()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            foreach (var server in Undisposed.Keys)
                server.Remove();
        };
    }

    private RedisServer(string folder, RedisCertificates certificates, string hubAccess)
    {
        Folder = folder;
        Certificates = certificates;
        _configuration = Path.Combine(folder, "redis.conf");
        HubAccess = hubAccess;
        Undisposed.TryAdd(this, true);
    }

    /// <summary>Null when tests that need Redis can run; on a build server always null, so that they fail there instead of being skipped.</summary>
    public static string? ReasonToSkip =>
        Executable is not null || string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)
            ? null
            : "redis-server is not installed (Debian package redis-server)";

    public string Folder { get; }

    public RedisCertificates Certificates { get; }

    /// <summary>What <see cref="HubUser"/> may do, in the words of Redis ACL.</summary>
    public string HubAccess { get; }

    public string Password { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public int Port { get; private set; }

    public int ProcessId => Running.Id;

    /// <summary>The last lines the server wrote.</summary>
    public IReadOnlyCollection<string> Log => _log;

    private static string? Executable =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "redis-server")).FirstOrDefault(File.Exists);

    private Process Running => _process ?? throw new InvalidOperationException("the server has been killed");

    /// <summary>Starts a server that lets <see cref="HubUser"/> do what <paramref name="hubAccess"/> says (Redis ACL rules); returns once it serves.</summary>
    public static Task<RedisServer> StartAsync(string hubAccess) => StartAsync(hubAccess, RedisCertificates.Create);

    /// <summary>Same, with certificates of the caller's making, given the server's folder.</summary>
    public static async Task<RedisServer> StartAsync(string hubAccess, Func<string, RedisCertificates> certificates)
    {
        var folder = Directory.CreateTempSubdirectory("infoshare-redis-").FullName;
        var server = new RedisServer(folder, certificates(folder), hubAccess);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                server.Port = FreePort();
                await File.WriteAllTextAsync(server._configuration, server.Configuration());
                // Between finding a port free and listening on it, another process may take it.
                if (await server.TryRunAsync())
                    return server;
                if (attempt == 5)
                    throw server.Failed();
            }
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the process at once, as a crash would (kill -9).</summary>
    public async Task KillAsync()
    {
        var process = Running;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        _process = null;
    }

    /// <summary>Starts the server again on the same port and folder; returns once it has read its files and serves.</summary>
    public async Task RestartAsync()
    {
        if (_process is not null)
            await KillAsync();
        if (!await TryRunAsync())
            throw Failed();
    }

    /// <summary>Stops the process where it stands (SIGSTOP); connections stay open and nothing answers.</summary>
    public void Pause() => Signal(SigStop);

    /// <summary>Lets a paused process go on.</summary>
    public void Resume() => Signal(SigCont);

    /// <summary>Lets no file of the running process grow beyond <paramref name="maxBytes"/>, which to the process is a full disk.</summary>
    public void LimitFileSize(long maxBytes)
    {
        using var prlimit = Process.Start(new ProcessStartInfo("prlimit", ["--pid", Text(ProcessId), "--fsize=" + Text(maxBytes)]))
            ?? throw new InvalidOperationException("prlimit could not be started");
        prlimit.WaitForExit();
        if (prlimit.ExitCode != 0)
            throw new InvalidOperationException($"prlimit ended with {prlimit.ExitCode}");
    }

    /// <summary>How a client signs in with the client certificate, as <paramref name="user"/>.</summary>
    public ConfigurationOptions ClientOptions(string user)
    {
        var options = new ConfigurationOptions
        {
            EndPoints = { { "127.0.0.1", Port } },
            User = user,
            Password = Password,
            Ssl = true,
            SslHost = "localhost",
            SslProtocols = System.Security.Authentication.SslProtocols.Tls13,
            SocketManager = SocketManager.ThreadPool,
            ConfigurationChannel = "",
            TieBreaker = "",
        };
        options.TrustIssuer(Certificates.CaFile);
        options.SetUserPemCertificate(Certificates.ClientCertificateFile, Certificates.ClientKeyFile);
        return options;
    }

    /// <summary>Connects as <paramref name="user"/>. The connection lasts until it or the server is disposed of.</summary>
    public async Task<ConnectionMultiplexer> ConnectAsync(string user)
    {
        var connection = await ConnectionMultiplexer.ConnectAsync(ClientOptions(user));
        _connections.Add(connection);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections)
            await connection.CloseAsync(allowCommandsToComplete: false);
        if (_process is not null)
            await KillAsync();
        Remove();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int processId, int signal);

    private void Remove()
    {
        if (!Undisposed.TryRemove(this, out _))
            return;
        _process?.Kill();
        Directory.Delete(Folder, recursive: true);
    }

    private void Signal(int signal)
    {
        if (SendSignal(ProcessId, signal) != 0)
            throw new InvalidOperationException($"signal {signal} could not be sent to process {ProcessId}");
    }

    private string Configuration() => $"""
        bind 127.0.0.1
        port 0
        tls-port {Port}
        tls-cert-file {Certificates.ServerCertificateFile}
        tls-key-file {Certificates.ServerKeyFile}
        tls-ca-cert-file {Certificates.CaFile}
        tls-auth-clients yes
        tls-protocols "TLSv1.3"
        dir {Folder}
        save ""
        appendonly yes
        appendfsync always
        no-appendfsync-on-rewrite no
        maxmemory-policy noeviction
        user default off resetpass ~* &* +@all
        user {HubUser} on #{Hashed()} {HubAccess}
        user {AdminUser} on #{Hashed()} ~* &* +@all

        """;

    private string Hashed() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Password)));

    private async Task<bool> TryRunAsync()
    {
        var start = new ProcessStartInfo(Executable ?? throw new InvalidOperationException("redis-server is not installed (Debian package redis-server)"), [_configuration])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = Folder,
        };
        var ready = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Note(line.Data, ready);
        process.Exited += (_, _) => ready.TrySetResult(false);
        process.Start();
        process.BeginOutputReadLine();
        _process = process;
        if (await ready.Task.WaitAsync(StartLimit))
            return true;
        await process.WaitForExitAsync();
        process.Dispose();
        _process = null;
        return false;
    }

    private void Note(string? line, TaskCompletionSource<bool> ready)
    {
        if (line is null)
            return;
        _log.Enqueue(line);
        while (_log.Count > 200)
            _log.TryDequeue(out _);
        if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            ready.TrySetResult(true);
    }

    private InvalidOperationException Failed() => new($"redis-server did not start: {string.Join('\n', _log.TakeLast(5))}");
}
