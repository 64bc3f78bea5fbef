using System.Globalization;
using InfoShareHub.Ledger.Redis;
using InfoShareHub.Testing;
using StackExchange.Redis;
using Xunit;

namespace InfoShareHub.AuditVerifier.Tests;

// What the hub's own store writes to a real Redis, and what somebody with the administrator's password can do to it.
public sealed class LedgersInRedis : IAsyncLifetime
{
    private const string LedgerId = "test";
    private const int Count = 23;
    private readonly TestFiles _files = new();
    private readonly TestLedger _ledger = TestLedger.Of(Count);
    private RedisServer _server = null!;
    private ConnectionMultiplexer _connection = null!;
    private string _anchor = "";

    private IDatabase Admin => _connection.GetDatabase();

    public async Task InitializeAsync()
    {
        if (RedisServer.ReasonToSkip is not null)
            return;

        _server = await RedisServer.StartAsync(RedisLedgerAccess.Rules(LedgerId));
        await File.WriteAllTextAsync(Path.Combine(_server.Folder, "redis.password"), _server.Password + "\n");
        _connection = await _server.ConnectAsync(RedisServer.AdminUser);
        _anchor = _files.Anchor(_ledger.Head, Count);
        await using var store = await OpenAsync();
        foreach (var batch in _ledger.Batches())
            Assert.True((await store.AppendAsync(batch, CancellationToken.None)).IsAppended);
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _connection.DisposeAsync();
            await _server.DisposeAsync();
        }

        _ledger.Dispose();
        _files.Dispose();
    }

    [RedisFact]
    public async Task Are_sound()
    {
        await ExpectAsync(ExitCode.Sound, null);
    }

    [RedisFact]
    public async Task Name_a_flipped_entry_by_the_agencys_own_chain()
    {
        _ledger.Flip(8);
        await RewriteAsync();

        await ExpectAsync(ExitCode.Tampered, 8);
    }

    [RedisFact]
    public async Task Name_a_deleted_entry()
    {
        foreach (var index in new[] { Count - 1, 11, 0 })
        {
            await Admin.StreamDeleteAsync(KeyOf("entries"), [IdOf(index)]);

            await ExpectAsync(index == Count - 1 ? ExitCode.RolledBack : ExitCode.Tampered, index);
        }
    }

    [RedisFact]
    public async Task Name_the_first_entry_of_a_stream_that_its_own_user_trimmed()
    {
        var thief = (await _server.ConnectAsync(RedisServer.HubUser)).GetDatabase();
        await thief.ExecuteAsync("XADD", KeyOf("entries"), "MAXLEN", "1", IdOf(Count), "e", "forged");

        await ExpectAsync(ExitCode.Tampered, 0);
    }

    [RedisFact]
    public async Task Name_an_entry_that_was_added_behind_the_head()
    {
        await Admin.StreamAddAsync(KeyOf("entries"), "e", _ledger.Stored[3], IdOf(Count));

        await ExpectAsync(ExitCode.Tampered, Count);
    }

    [RedisFact]
    public async Task Name_the_first_missing_entry_of_a_valid_older_copy()
    {
        _ledger.Stored.RemoveRange(16, Count - 16);
        _ledger.Sign(_ledger.Signer);
        await RewriteAsync();
        await Admin.HashSetAsync(KeyOf("head"), [new("size", 16), new("checkpoint", _ledger.Head)]);

        await ExpectAsync(ExitCode.RolledBack, 16);
    }

    [RedisFact]
    public async Task Name_the_first_entry_when_everything_is_gone()
    {
        await Admin.ExecuteAsync("FLUSHALL");

        await ExpectAsync(ExitCode.RolledBack, 0);
    }

    [RedisFact]
    public async Task Are_not_sound_with_a_head_of_another_size_or_root()
    {
        await Admin.HashSetAsync(KeyOf("head"), "size", Count - 1);
        await ExpectAsync(ExitCode.Tampered, Count - 1);

        await Admin.HashSetAsync(KeyOf("head"), "size", Count + 1);
        await ExpectAsync(ExitCode.RolledBack, Count);

        await Admin.HashSetAsync(KeyOf("head"), [new("size", Count), new("checkpoint", _ledger.Head.Replace("\n23\n", "\n22\n", StringComparison.Ordinal))]);
        Assert.Equal(ExitCode.Tampered, (await VerifyAsync()).Code);
    }

    [RedisFact]
    public async Task Are_unreadable_when_the_server_cannot_be_reached_or_holds_something_else()
    {
        await Admin.KeyDeleteAsync(KeyOf("entries"));
        await Admin.StringSetAsync(KeyOf("entries"), "mine");
        Assert.Equal(ExitCode.Unreadable, (await VerifyAsync()).Code);

        await _server.KillAsync();
        Assert.Equal(ExitCode.Unreadable, (await VerifyAsync()).Code);
        await _server.RestartAsync();
    }

    [RedisFact]
    public async Task Need_to_be_named_in_full()
    {
        var request = new VerifyRequest { Source = $"redis:127.0.0.1:{_server.Port}", Key = _files.Key(_ledger) };

        Assert.Equal(ExitCode.WrongUse, (await Outcome.OfAsync(request)).Code);
        Assert.Equal(ExitCode.WrongUse, (await Outcome.OfAsync(request with { Source = "redis:here", Certificates = _server.Folder })).Code);
    }

    private static string KeyOf(string name) => $"infoshare:{{{LedgerId}}}:{name}";

    private static string IdOf(int index) => string.Create(CultureInfo.InvariantCulture, $"{index}-1");

    private async Task RewriteAsync()
    {
        await Admin.KeyDeleteAsync(KeyOf("entries"));
        for (var index = 0; index < _ledger.Stored.Count; index++)
            await Admin.StreamAddAsync(KeyOf("entries"), "e", _ledger.Stored[index], IdOf(index));
    }

    private Task<Outcome> VerifyAsync() => Outcome.OfAsync(new VerifyRequest
    {
        Source = string.Create(CultureInfo.InvariantCulture, $"redis:127.0.0.1:{_server.Port}"),
        Key = _files.Key(_ledger),
        Anchor = _anchor,
        Certificates = _server.Folder,
    });

    private async Task ExpectAsync(ExitCode code, int? index)
    {
        var outcome = await VerifyAsync();

        Assert.True(outcome.Code == code && (index is null || outcome.Place == Outcome.Entry(index.Value)), $"expected {code} {index}, got {outcome.Code}: {outcome.Text}");
    }

    private Task<RedisLedger> OpenAsync() => RedisLedger.OpenAsync(
        new RedisLedgerOptions
        {
            LedgerId = LedgerId,
            Servers = [("127.0.0.1", _server.Port)],
            CaFile = _server.Certificates.CaFile,
            ClientCertificateFile = _server.Certificates.ClientCertificateFile,
            ClientKeyFile = _server.Certificates.ClientKeyFile,
            User = RedisServer.HubUser,
            PasswordFile = Path.Combine(_server.Folder, "redis.password"),
            AnswerLimit = TimeSpan.FromSeconds(10),
        },
        TimeProvider.System,
        CancellationToken.None);
}
