using System.Globalization;
using InfoShareHub.Testing;
using StackExchange.Redis;
using Xunit;

namespace InfoShareHub.Compat.Tests.Redis;

/// <summary>StackExchange.Redis when connections and servers go away under it.</summary>
public sealed class LosingRedisTests : IAsyncLifetime
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private RedisServer _server = null!;
    private ConnectionMultiplexer _redis = null!;

    public async Task InitializeAsync()
    {
        _server = await RedisServer.StartAsync("~* &* +@all");
        var options = _server.ClientOptions(RedisServer.HubUser);
        options.ReconnectRetryPolicy = new LinearRetry(20);
        options.HeartbeatInterval = TimeSpan.FromMilliseconds(50);
        _redis = await ConnectionMultiplexer.ConnectAsync(options);
    }

    public async Task DisposeAsync()
    {
        await _redis.DisposeAsync();
        await _server.DisposeAsync();
    }

    [RedisFact]
    public async Task A_killed_server_fails_what_is_under_way_and_is_found_again_when_it_is_back()
    {
        var database = _redis.GetDatabase();
        var restored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _redis.ConnectionRestored += (_, e) =>
        {
            if (e.ConnectionType == ConnectionType.Interactive)
                restored.TrySetResult();
        };
        await database.StringSetAsync("before", "kept");

        await _server.KillAsync();
        await Assert.ThrowsAnyAsync<RedisException>(() => database.StringSetAsync("during", "lost", flags: CommandFlags.None, when: When.Always));
        await _server.RestartAsync();
        await restored.Task.WaitAsync(Deadline);

        Assert.Equal("kept", (string?)await database.StringGetAsync("before"));
    }

    [RedisFact]
    public async Task Connections_killed_under_load_never_give_one_caller_the_answer_of_another()
    {
        const int Kills = 25, Callers = 32;
        using var stop = new CancellationTokenSource(Deadline);
        long answered = 0;
        long failed = 0;
        using var progress = new SemaphoreSlim(0);
        var callers = Enumerable.Range(0, Callers).Select(caller => Task.Run(() => CallAsync(caller))).ToList();
        await using var admin = await _server.ConnectAsync(RedisServer.AdminUser);

        var killed = 0;
        while (killed < Kills)
        {
            // A hundred right answers since the last kill: the client is back and under load again.
            for (var i = 0; i < 100; i++)
                await progress.WaitAsync(stop.Token);
            killed += (int)await admin.GetDatabase().ExecuteAsync("CLIENT", "KILL", "USER", RedisServer.HubUser);
        }
        var timeLeft = !stop.IsCancellationRequested;
        await stop.CancelAsync();
        await Task.WhenAll(callers);

        Assert.True(timeLeft);
        Assert.InRange(killed, Kills, int.MaxValue);
        Assert.InRange(Interlocked.Read(ref answered), 100 * Kills / 2, long.MaxValue);
        Assert.InRange(Interlocked.Read(ref failed), 1, long.MaxValue);

        async Task CallAsync(int caller)
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                var token = string.Create(CultureInfo.InvariantCulture, $"{caller}:{i}:{new string('x', i % 300)}");
                try
                {
                    Assert.Equal(token, (string?)await _redis.GetDatabase().ExecuteAsync("ECHO", token));
                    Interlocked.Increment(ref answered);
                    progress.Release();
                }
                catch (RedisException)
                {
                    Interlocked.Increment(ref failed);
                }
            }
        }
    }
}
