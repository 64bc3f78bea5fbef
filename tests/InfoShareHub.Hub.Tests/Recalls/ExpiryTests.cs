using InfoShareHub.Hub.Tests.Ledgers;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Recalling;
using InfoShareHub.Testing;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Recalls;

public sealed class ExpiryTests : IAsyncLifetime
{
    private static readonly TimeSpan Overdue = TimeSpan.FromHours(48);
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 23, 0, 0, TimeSpan.Zero);

    private readonly TestClock _clock = new(Start);
    private readonly OpenLedger _ledger = new();
    private LedgerHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await _ledger.OpenAsync(time: _clock);
        await Sendings.EnrolAsync(_host, "health", "police");
        await _host.Sequencer.SubmitAsync(Sendings.Record(_host, "health", 1));
        await _host.Sequencer.SubmitAsync(new TellUntil(Sendings.Caller("police"), record: 1, new DateOnly(2026, 11, 20)));
    }

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task Nothing_is_due_on_the_last_day_itself()
    {
        Assert.Null(await DueAsync());
    }

    [Fact]
    public async Task What_was_told_for_a_time_is_recalled_once_when_it_is_over()
    {
        _clock.Advance(TimeSpan.FromHours(2));

        await ChaseAsync();

        var recall = await _host.Sequencer.ReadAsync(state => state.Recalls.Find(1)!);
        Assert.Equal(("police/contributor", RecallReason.RecallExpired), (recall.Mailbox, recall.Reason));
        Assert.Null(await DueAsync());
        Assert.Equal(2ul, await _host.Sequencer.ReadAsync(state => state.Recalls.Next));
    }

    [Fact]
    public async Task Whichever_hub_looks_first_writes_it_and_the_other_finds_it_done()
    {
        _clock.Advance(TimeSpan.FromHours(2));
        var name = (await DueAsync())!;
        var now = _clock.GetUtcNow();
        var size = await SizeAsync();

        var first = await _host.Sequencer.SubmitAsync(new ChaseRecalls(name, now, Overdue));
        var same = await _host.Sequencer.SubmitAsync(new ChaseRecalls(name, now, Overdue));
        var later = await _host.Sequencer.SubmitAsync(new ChaseRecalls(name + "-as-another-hub-saw-it", now, Overdue));

        Assert.False(first.Receipt!.IsRepeat);
        Assert.Equal(first.Receipt.Index, same.Receipt!.Index);
        Assert.Equal(first.Receipt.Index, later.Receipt!.Index);
        Assert.Equal(size + 1, await SizeAsync());
    }

    [Fact]
    public async Task What_was_told_again_for_longer_is_not_recalled_before_that()
    {
        await _host.Sequencer.SubmitAsync(new TellUntil(Sendings.Caller("police"), record: 1, new DateOnly(2026, 11, 30)));
        _clock.Advance(TimeSpan.FromHours(2));

        await ChaseAsync();

        Assert.Equal(1ul, await _host.Sequencer.ReadAsync(state => state.Recalls.Next));
        _clock.Advance(TimeSpan.FromDays(10));
        await ChaseAsync();
        Assert.Equal(2ul, await _host.Sequencer.ReadAsync(state => state.Recalls.Next));
    }

    [Fact]
    public async Task A_recall_that_waits_too_long_is_overdue_once()
    {
        _clock.Advance(TimeSpan.FromHours(2));
        await ChaseAsync();
        _clock.Advance(Overdue);

        await ChaseAsync();

        Assert.True(await _host.Sequencer.ReadAsync(state => state.Recalls.Find(1)!.IsOverdue));
        Assert.Null(await DueAsync());
    }

    [Fact]
    public async Task What_is_due_is_the_same_after_a_replay()
    {
        _clock.Advance(TimeSpan.FromHours(2));
        var due = await DueAsync();
        await _ledger.CloseAsync(_host);

        _host = await _ledger.OpenAsync(time: _clock);

        Assert.Equal(due, await DueAsync());
        await ChaseAsync();
        var before = await StateText.OfAsync(_host);
        await _ledger.CloseAsync(_host);
        _host = await _ledger.OpenAsync(time: _clock);
        Assert.Equal(before, await StateText.OfAsync(_host));
    }

    [Fact]
    public async Task A_lost_race_leaves_the_state_as_if_it_had_not_been_tried()
    {
        ScriptedLedger store = null!;
        await _ledger.CloseAsync(_host);
        _host = await _ledger.OpenAsync(inner => store = new ScriptedLedger(inner), _clock);
        _clock.Advance(TimeSpan.FromHours(2));
        var before = await StateText.OfAsync(_host);
        store.Lose = int.MaxValue;

        await ChaseAsync();
        await _host.Sequencer.SubmitAsync(Sendings.Record(_host, "health", 1, version: 2, service: "Another Service"));

        Assert.Equal(before, await StateText.OfAsync(_host));
        store.Lose = 0;
    }

    private async Task ChaseAsync()
    {
        if (await DueAsync() is { } name)
        {
            await _host.Sequencer.SubmitAsync(new ChaseRecalls(name, _clock.GetUtcNow(), Overdue));
        }
    }

    private Task<string?> DueAsync() => _host.Sequencer.ReadAsync(state => DueRecalls.NameOf(state, _clock.GetUtcNow(), Overdue));

    private Task<ulong> SizeAsync() => _host.Sequencer.ReadAsync(state => state.Size);
}
