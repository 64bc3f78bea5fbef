using System.Diagnostics;
using Grpc.Core;
using Grpc.Health.V1;
using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Ledger.Redis;
using InfoShareHub.Testing;
using InfoShareHub.Testing.Certificates;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Crashes;

public sealed class CrashTests : IDisposable
{
    private readonly TestCertificates _certificates = TestCertificates.Create();

    public void Dispose() => _certificates.Dispose();

    [Fact]
    public async Task B01_a_hub_killed_under_load_loses_nothing_it_acknowledged()
    {
        await using var hub = new HubProcess(_certificates);
        await hub.StartAsync();
        await hub.EnrolAsync();
        var acknowledged = new Dictionary<int, Receipt>();
        var submitted = 0;
        for (var round = 0; round < 3; round++)
        {
            var load = new LoadUntil();
            var running = load.RunAsync(hub.Connect("education-contributor"), callers: 8);
            await load.AcknowledgedAsync(100 * (round + 1));
            await hub.KillAsync();
            load.Stop();
            await running;
            foreach (var (number, receipt) in load.Acknowledged)
            {
                acknowledged.TryAdd(number, receipt);
            }

            submitted = Math.Max(submitted, load.Submitted);
            await hub.StartAsync();
        }

        await ProveAsync(hub.Connect("education-contributor"), acknowledged, submitted);
    }

    [RedisFact]
    public async Task B02_Redis_killed_under_load_loses_nothing_acknowledged_and_the_hub_comes_back_by_itself()
    {
        await using var redis = await StartRedisAsync();
        await using var hub = new HubProcess(_certificates, $"redis:localhost:{redis.Port}");
        await hub.StartAsync();
        await hub.EnrolAsync();
        var connection = hub.Connect("education-contributor");
        var load = new LoadUntil();
        var running = load.RunAsync(connection, callers: 8);
        for (var round = 0; round < 3; round++)
        {
            await load.AcknowledgedAsync(100);
            await redis.KillAsync();
            await HealthAsync(connection, HealthCheckResponse.Types.ServingStatus.NotServing, TimeSpan.FromSeconds(10));
            await redis.RestartAsync();
            await HealthAsync(connection, HealthCheckResponse.Types.ServingStatus.Serving, TimeSpan.FromSeconds(20));
        }

        load.Stop();
        await running;

        Assert.DoesNotContain(load.Failures.Keys, status => status is not (StatusCode.Unavailable or StatusCode.DeadlineExceeded));
        await ProveAsync(connection, load.Acknowledged, load.Submitted);
    }

    [RedisFact]
    public async Task B03_while_Redis_hangs_calls_soon_fail_and_the_doubtful_batch_is_never_written_twice()
    {
        await using var redis = await StartRedisAsync();
        await using var hub = new HubProcess(_certificates, $"redis:localhost:{redis.Port}");
        await hub.StartAsync();
        await hub.EnrolAsync();
        var connection = hub.Connect("education-contributor");
        var client = new ConcernService.ConcernServiceClient(connection.Invoker);
        await client.SubmitConcernAsync(LoadUntil.ConcernOf(0));
        redis.Pause();
        var started = Stopwatch.GetTimestamp();

        var failure = await Assert.ThrowsAsync<RpcException>(() => client.SubmitConcernAsync(LoadUntil.ConcernOf(1), deadline: DateTime.UtcNow.AddSeconds(20)).ResponseAsync);

        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(15));
        redis.Resume();
        await HealthAsync(connection, HealthCheckResponse.Types.ServingStatus.Serving, TimeSpan.FromSeconds(20));
        var again = await client.SubmitConcernAsync(LoadUntil.ConcernOf(1));
        var once = await client.SubmitConcernAsync(LoadUntil.ConcernOf(1));
        Assert.Equal(again.Receipt.Index, once.Receipt.Index);
        await ProveAsync(connection, new Dictionary<int, Receipt> { [1] = again.Receipt }, submitted: 2);
    }

    /// <summary>Every receipt is still true, and every concern, acknowledged or not, can be repeated and is there once.</summary>
    private static async Task ProveAsync(HubConnection connection, IReadOnlyDictionary<int, Receipt> acknowledged, int submitted)
    {
        var trail = new AuditTrail(connection);
        foreach (var receipt in acknowledged.Values)
        {
            var proof = await trail.InclusionAsync(new GetInclusionProofRequest { Index = receipt.Index }, CancellationToken.None);
            Assert.Equal(receipt.LeafHash, proof.LeafHash);
        }

        var indexes = new List<ulong>();
        for (var number = 0; number < submitted; number++)
        {
            var again = (await Messages.SubmitAsync(connection, LoadUntil.ConcernOf(number))).Receipt;
            indexes.Add(again.Index);
            if (acknowledged.TryGetValue(number, out var first))
            {
                Assert.True(again.IsRepeat);
                Assert.Equal(first.Index, again.Index);
            }
        }

        Assert.Equal(indexes.Count, indexes.Distinct().Count());
    }

    private static async Task HealthAsync(HubConnection connection, HealthCheckResponse.Types.ServingStatus expected, TimeSpan within)
    {
        using var patience = new CancellationTokenSource(within);
        var client = new Grpc.Health.V1.Health.HealthClient(connection.Invoker);
        using var watch = client.Watch(new HealthCheckRequest(), cancellationToken: patience.Token);
        while (await watch.ResponseStream.MoveNext(patience.Token))
        {
            if (watch.ResponseStream.Current.Status == expected)
            {
                return;
            }
        }

        Assert.Fail($"health never said {expected}");
    }

    private async Task<RedisServer> StartRedisAsync()
    {
        var id = System.IO.File.ReadLines(Path.Combine(_certificates.Folder, "genesis.yaml")).First(line => line.StartsWith("ledger_id:", StringComparison.Ordinal));
        var redis = await RedisServer.StartAsync(
            RedisLedgerAccess.Rules(id["ledger_id:".Length..].Trim().Trim('"')),
            _ => new RedisCertificates(File("ca.crt"), File("redis.crt"), File("redis.key"), File("hub.crt"), File("hub.key")));
        await System.IO.File.WriteAllTextAsync(File("redis.password"), redis.Password);
        return redis;

        string File(string name) => Path.Combine(_certificates.Folder, name);
    }
}
