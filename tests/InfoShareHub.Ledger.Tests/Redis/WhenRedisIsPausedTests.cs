using System.Diagnostics;
using InfoShareHub.Ledger.Redis;
using InfoShareHub.Testing;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Redis;

public sealed class WhenRedisIsPausedTests : RedisLedgerSituation
{
    // Within the answer limit on an idle machine; here only that nobody hangs for as long as Redis does.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    [RedisFact]
    public async Task An_append_is_soon_unavailable_and_happens_once_at_most()
    {
        var ledger = await OpenAsync(WithShortLimit(), TimeProvider.System);
        await ledger.AppendAsync(Batch(0, "first"), None);

        Server.Pause();
        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.AppendAsync(Batch(1, "ambiguous"), None));
        var noticedAfter = watch.Elapsed;
        Server.Resume();
        var head = await HeadOnceAvailableAsync(ledger);
        if (head.Size == 1)
            await ledger.AppendAsync(Batch(1, "ambiguous"), None);

        Assert.InRange(noticedAfter, TimeSpan.Zero, Soon);
        Assert.Equal(["first", "ambiguous"], await EntriesOfAsync(ledger));
    }

    [RedisFact]
    public async Task Reading_and_waiting_are_soon_unavailable()
    {
        var ledger = await OpenAsync(WithShortLimit(), TimeProvider.System);

        Server.Pause();
        var watch = Stopwatch.StartNew();
        var reading = Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.ReadHeadAsync(None));
        var clock = Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.ReadClockAsync(None));
        var waiting = Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.WaitForHeadAsync(0, None));
        await Task.WhenAll(reading, clock, waiting);
        var noticedAfter = watch.Elapsed;
        Server.Resume();

        Assert.InRange(noticedAfter, TimeSpan.Zero, Soon);
    }

    [RedisFact]
    public async Task What_another_hub_appended_in_between_is_never_overwritten()
    {
        var ledger = await OpenAsync(WithShortLimit(), TimeProvider.System);
        var other = await OpenAsync();

        Server.Pause();
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () => await ledger.AppendAsync(Batch(0, "ambiguous"), None));
        Server.Resume();
        var size = (await HeadOnceAvailableAsync(other)).Size;
        await other.AppendAsync(Batch(size, "other"), None);
        await HeadOnceAvailableAsync(ledger);

        var entries = await EntriesOfAsync(other);
        Assert.Equal("other", entries[^1]);
        Assert.InRange(entries.Count, 1, 2);
        Assert.False((await ledger.AppendAsync(Batch(0, "ambiguous"), None)).IsAppended);
    }

    private RedisLedgerOptions WithShortLimit() => Options() with { AnswerLimit = TimeSpan.FromSeconds(1) };
}
