using System.Globalization;
using System.Text;
using InfoShareHub.Ledger.Redis;
using InfoShareHub.Testing;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Redis;

public sealed class WhenConnectionsAreCutTests : RedisLedgerSituation
{
    [RedisFact]
    public async Task A_caller_that_reads_the_head_after_each_doubt_appends_everything_exactly_once()
    {
        const int Cuts = 20, AppendsBetween = 15;
        var ledger = await OpenAsync();
        var admin = await AdminAsync();
        using var appended = new SemaphoreSlim(0);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var writing = Task.Run(WriteAsync);

        for (var cut = 0; cut < Cuts;)
        {
            for (var i = 0; i < AppendsBetween; i++)
                await appended.WaitAsync(stop.Token);
            cut += (int)await admin.ExecuteAsync("CLIENT", "KILL", "USER", RedisServer.HubUser);
        }
        var timeLeft = !stop.IsCancellationRequested;
        await stop.CancelAsync();
        var (written, doubts) = await writing;

        // The last cut may still be on its way to the client library.
        await HeadOnceAvailableAsync(ledger);
        Assert.True(timeLeft);
        Assert.InRange(doubts, 1, int.MaxValue);
        Assert.Equal(Enumerable.Range(0, written).Select(Name), await EntriesOfAsync(ledger));

        async Task<(int Written, int Doubts)> WriteAsync()
        {
            var (i, doubts) = (0, 0);
            ulong size = 0;
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    var outcome = await ledger.AppendAsync(Batch(size, Name(i)), None);
                    // Nobody else writes: what took the place was sent by this caller, in a doubt that it resolved too early.
                    if (!outcome.IsAppended)
                        Assert.True(await HoldsAsync(ledger, size, Name(i)));
                }
                catch (LedgerUnavailableException)
                {
                    doubts++;
                    if ((await HeadOnceAvailableAsync(ledger)).Size == size)
                        continue;
                    Assert.True(await HoldsAsync(ledger, size, Name(i)));
                }
                (i, size) = (i + 1, size + 1);
                appended.Release();
            }
            return (i, doubts);
        }
    }

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"entry {i}");

    private static async Task<bool> HoldsAsync(RedisLedger ledger, ulong index, string entry)
    {
        while (true)
        {
            try
            {
                await foreach (var stored in ledger.ReadAsync(index, index + 1, None))
                    return Encoding.UTF8.GetString(stored.Bytes.Span) == entry;
            }
            catch (LedgerUnavailableException)
            {
                await HeadOnceAvailableAsync(ledger);
            }
        }
    }
}
