using System.Globalization;
using InfoShareHub.Testing;
using StackExchange.Redis;
using Xunit;

namespace InfoShareHub.Compat.Tests.Redis;

/// <summary>StackExchange.Redis, as its makers built it, over whatever stands beneath it, against a real server over mutual TLS.</summary>
public sealed class TalkingToRedisTests : IAsyncLifetime
{
    private const string HubAccess = "~hub:* &hub:* -@all +@connection +@read +@write +@stream +@pubsub +@scripting +acl|whoami +config|get +info";

    private RedisServer _server = null!;
    private ConnectionMultiplexer _redis = null!;

    private IDatabase Database => _redis.GetDatabase();

    public async Task InitializeAsync()
    {
        _server = await RedisServer.StartAsync(HubAccess);
        _redis = await _server.ConnectAsync(RedisServer.HubUser);
    }

    public async Task DisposeAsync()
    {
        await _redis.DisposeAsync();
        await _server.DisposeAsync();
    }

    [RedisFact]
    public async Task A_client_with_certificate_and_password_is_who_it_says_over_TLS()
    {
        var name = await Database.ExecuteAsync("ACL", "WHOAMI");

        Assert.Equal(RedisServer.HubUser, (string?)name);
    }

    [RedisFact]
    public async Task A_wrong_password_is_refused()
    {
        var options = _server.ClientOptions(RedisServer.HubUser);
        options.Password = "guessed";

        var refused = await Assert.ThrowsAsync<RedisConnectionException>(() => ConnectionMultiplexer.ConnectAsync(options));

        Assert.Contains("WRONGPASS", refused.ToString(), StringComparison.Ordinal);
    }

    [RedisFact]
    public async Task A_client_without_a_certificate_is_refused()
    {
        var stranger = new ConfigurationOptions
        {
            EndPoints = { { "127.0.0.1", _server.Port } }, User = RedisServer.HubUser, Password = _server.Password, Ssl = true, SslHost = "localhost",
        };
        stranger.TrustIssuer(_server.Certificates.CaFile);

        await Assert.ThrowsAsync<RedisConnectionException>(() => ConnectionMultiplexer.ConnectAsync(stranger));
    }

    [RedisFact]
    public async Task What_the_access_list_does_not_name_is_refused()
    {
        var otherKey = await Assert.ThrowsAsync<RedisServerException>(() => Database.StringSetAsync("elsewhere", "x"));
        var otherCommand = await Assert.ThrowsAsync<RedisServerException>(() => Database.ExecuteAsync("CONFIG", "SET", "appendfsync", "no"));

        Assert.StartsWith("NOPERM", otherKey.Message, StringComparison.Ordinal);
        Assert.StartsWith("NOPERM", otherCommand.Message, StringComparison.Ordinal);
    }

    [RedisFact]
    public async Task A_script_takes_keys_and_binary_arguments_and_answers_with_nested_arrays()
    {
        byte[] binary = [0, 13, 10, 255, 0, 42];

        var answer = (RedisResult[])(await Database.ScriptEvaluateAsync(
            "redis.call('SET', KEYS[1], ARGV[1]); return {1, redis.call('GET', KEYS[1]), {2, 'three', {}}}", ["hub:binary"], [binary]))!;

        Assert.Equal(1, (int)answer[0]);
        Assert.Equal(binary, (byte[]?)answer[1]);
        var nested = (RedisResult[])answer[2]!;
        Assert.Equal((2, "three", 0), ((int)nested[0], (string?)nested[1], ((RedisResult[])nested[2]!).Length));
    }

    [RedisFact]
    public async Task A_stream_gives_back_what_was_added_in_order_and_byte_for_byte()
    {
        var random = new Random(20261121);
        var bodies = Enumerable.Range(0, 500).Select(i => { var body = new byte[i * 37]; random.NextBytes(body); return body; }).ToList();

        for (var i = 0; i < bodies.Count; i++)
            await Database.StreamAddAsync("hub:stream", "e", bodies[i], messageId: string.Create(CultureInfo.InvariantCulture, $"{i}-1"));
        var read = await Database.StreamRangeAsync("hub:stream", "-", "+");

        Assert.Equal(Enumerable.Range(0, 500).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}-1")), read.Select(entry => entry.Id.ToString()));
        Assert.All(read.Zip(bodies), pair => Assert.Equal(pair.Second, (byte[]?)pair.First["e"]));
    }

    [RedisFact]
    public async Task Published_messages_arrive_in_order_through_a_queue()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var queue = await _redis.GetSubscriber().SubscribeAsync(RedisChannel.Literal("hub:news"));

        for (var i = 0; i < 1_000; i++)
            await Database.PublishAsync(RedisChannel.Literal("hub:news"), i);

        for (var i = 0; i < 1_000; i++)
            Assert.Equal(i, (int)(await queue.ReadAsync(deadline.Token)).Message);
    }

    [RedisFact]
    public async Task Ten_thousand_commands_in_flight_each_get_their_own_answer()
    {
        var sent = Enumerable.Range(0, 10_000).Select(i => new string((char)('a' + (i % 26)), i % 700) + i.ToString(CultureInfo.InvariantCulture)).ToList();

        var answers = await Task.WhenAll(sent.Select(text => Database.ExecuteAsync("ECHO", text)));

        Assert.Equal(sent, answers.Select(answer => (string?)answer));
    }

    [RedisFact]
    public async Task A_reply_of_many_megabytes_arrives_whole()
    {
        var body = new byte[16 * 1024 * 1024];
        new Random(7).NextBytes(body);

        await Database.StringSetAsync("hub:large", body);
        var read = (byte[]?)await Database.StringGetAsync("hub:large");

        Assert.True(body.AsSpan().SequenceEqual(read));
    }
}
