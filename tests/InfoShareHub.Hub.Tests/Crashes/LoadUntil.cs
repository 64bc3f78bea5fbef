using System.Collections.Concurrent;
using Grpc.Core;
using InfoShareHub.Client;
using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Tests.Crashes;

/// <summary>Concerns submitted as fast as they are answered, until it is stopped: what was acknowledged is the only truth.</summary>
internal sealed class LoadUntil
{
    private readonly ConcurrentDictionary<int, Receipt> _acknowledged = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _answers = new(0);
    private int _next;

    /// <summary>Receipt by number of the concern.</summary>
    public IReadOnlyDictionary<int, Receipt> Acknowledged => _acknowledged;

    /// <summary>Concerns submitted, acknowledged or not.</summary>
    public int Submitted => _next;

    /// <summary>What calls failed with, by status.</summary>
    public ConcurrentDictionary<StatusCode, int> Failures { get; } = [];

    public static SubmitConcernRequest ConcernOf(int number) => Messages.Concern($"load-{number}", number % 40);

    public Task RunAsync(HubConnection connection, int callers)
    {
        var client = new ConcernService.ConcernServiceClient(connection.Invoker);
        return Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => SubmitAsync(client))));
    }

    /// <summary>Waits until so many more calls have been acknowledged.</summary>
    public async Task AcknowledgedAsync(int more)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        for (var i = 0; i < more; i++)
        {
            await _answers.WaitAsync(patience.Token);
        }
    }

    public void Stop() => _stop.Cancel();

    private async Task SubmitAsync(ConcernService.ConcernServiceClient client)
    {
        while (!_stop.IsCancellationRequested)
        {
            var number = Interlocked.Increment(ref _next) - 1;
            try
            {
                var response = await client.SubmitConcernAsync(ConcernOf(number), deadline: DateTime.UtcNow.AddSeconds(20));
                _acknowledged[number] = response.Receipt;
                _answers.Release();
            }
            catch (RpcException failure)
            {
                Failures.AddOrUpdate(failure.StatusCode, 1, (_, count) => count + 1);
                await Task.Yield();
            }
        }
    }
}
