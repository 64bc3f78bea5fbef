using System.Globalization;
using System.Text;
using InfoShareHub.Ledger.Redis;
using InfoShareHub.Testing;
using StackExchange.Redis;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Redis;

/// <summary>A Redis of the test's own, whose user has the rights the documentation names and no others, and ledgers on it.</summary>
public abstract class RedisLedgerSituation : IAsyncLifetime
{
    protected const string LedgerId = "situation-1";

    private readonly List<IAsyncDisposable> _opened = [];

    protected RedisServer Server { get; private set; } = null!;

    protected virtual string HubAccess => RedisLedgerAccess.Rules(LedgerId);

    protected static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync() => Server = await RedisServer.StartAsync(HubAccess);

    public async Task DisposeAsync()
    {
        foreach (var opened in _opened)
            await opened.DisposeAsync();
        await Server.DisposeAsync();
    }

    /// <summary>How a hub would connect to this server.</summary>
    internal static RedisLedgerOptions OptionsFor(RedisServer server, string ledgerId)
    {
        var password = Path.Combine(server.Folder, "redis.password");
        File.WriteAllText(password, server.Password + "\n");
        return new RedisLedgerOptions
        {
            LedgerId = ledgerId,
            Servers = [("127.0.0.1", server.Port)],
            CaFile = server.Certificates.CaFile,
            ClientCertificateFile = server.Certificates.ClientCertificateFile,
            ClientKeyFile = server.Certificates.ClientKeyFile,
            User = RedisServer.HubUser,
            PasswordFile = password,
            // Machines that run tests are busy; the tests about time say their own.
            AnswerLimit = TimeSpan.FromSeconds(10),
        };
    }

    protected RedisLedgerOptions Options() => OptionsFor(Server, LedgerId);

    protected Task<RedisLedger> OpenAsync() => OpenAsync(Options(), TimeProvider.System);

    protected async Task<RedisLedger> OpenAsync(RedisLedgerOptions options, TimeProvider time)
    {
        var ledger = await RedisLedger.OpenAsync(options, time, None);
        _opened.Add(ledger);
        return ledger;
    }

    /// <summary>What an administrator, or a thief of the administrator's password, could do.</summary>
    protected async Task<IDatabase> AdminAsync()
    {
        var redis = await Server.ConnectAsync(RedisServer.AdminUser);
        return redis.GetDatabase();
    }

    protected static string KeyOf(string name) => $"infoshare:{{{LedgerId}}}:{name}";

    protected static LedgerBatch Batch(ulong expectedSize, params string[] entries) => new(
        expectedSize,
        [.. entries.Select(entry => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(entry))],
        [new NewDataKey(Encoding.UTF8.GetBytes($"id of {entries[0]}"), Encoding.UTF8.GetBytes($"key of {entries[0]}"))],
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"checkpoint over {expectedSize + (ulong)entries.Length}")));

    protected static async Task<List<string>> EntriesOfAsync(ILedger ledger)
    {
        var entries = new List<string>();
        await foreach (var entry in ledger.ReadAsync(0, (await ledger.ReadHeadAsync(None)).Size, None))
        {
            Assert.Equal((ulong)entries.Count, entry.Index);
            entries.Add(Encoding.UTF8.GetString(entry.Bytes.Span));
        }
        return entries;
    }

    /// <summary>Asks for the head until the store answers again; every attempt takes its time, the whole at most half a minute.</summary>
    protected static async Task<LedgerHead> HeadOnceAvailableAsync(ILedger ledger)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                return await ledger.ReadHeadAsync(deadline.Token);
            }
            catch (LedgerUnavailableException)
            {
                // A refused connection answers at once: let the client library have the processor.
                await Task.Yield();
                deadline.Token.ThrowIfCancellationRequested();
            }
        }
    }
}
