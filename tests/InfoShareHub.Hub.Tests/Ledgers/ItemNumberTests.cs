using InfoShareHub.Concerns.Identity;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.State;
using Xunit;

namespace InfoShareHub.Hub.Tests.Ledgers;

public sealed class ItemNumberTests : IAsyncLifetime
{
    private readonly OpenLedger _ledger = new();
    private LedgerHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await _ledger.OpenAsync();
        await Sendings.EnrolAsync(_host, "health", "police");
    }

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task An_item_that_stays_keeps_its_number_wherever_it_stands()
    {
        await SendAsync(1, "one", "two", "three");

        await SendAsync(2, "three", "one", "two");

        Assert.Equal([("three", 3u), ("one", 1u), ("two", 2u)], await NumbersAsync());
    }

    [Fact]
    public async Task A_corrected_item_keeps_its_number()
    {
        await SendAsync(1, "one", "two");

        await SendAsync(2, "one", "two, corrected");

        Assert.Equal([("one", 1u), ("two, corrected", 2u)], await NumbersAsync());
    }

    [Fact]
    public async Task The_number_of_an_item_that_is_gone_is_never_used_again()
    {
        await SendAsync(1, "one", "two");
        await SendAsync(2, "one");

        await SendAsync(3, "one", "another");

        Assert.Equal([("one", 1u), ("another", 3u)], await NumbersAsync());
    }

    [Fact]
    public async Task Numbers_are_the_same_after_a_replay()
    {
        await SendAsync(1, "one", "two", "three");
        await SendAsync(2, "three", "one");
        var before = await NumbersAsync();

        await _ledger.CloseAsync(_host);
        _host = await _ledger.OpenAsync();

        Assert.Equal(before, await NumbersAsync());
    }

    private async Task SendAsync(ulong version, params string[] texts)
    {
        await _host.Sequencer.SubmitAsync(Sendings.RecordOfItems(_host, "health", 1, version, texts));
    }

    private Task<List<(string Text, uint Number)>> NumbersAsync() => _host.Sequencer.ReadAsync(state =>
    {
        var record = Find(state);
        return record.Items.Zip(record.ItemNumbers, (item, number) => (item.Text, number)).ToList();
    });

    private static KnownRecord Find(HubState state)
    {
        _ = AgencyId.TryParse("health", out var agency);
        _ = SourceId.TryParse("health-1", out var id);
        return state.Records.Find(agency!, id!)!;
    }
}
