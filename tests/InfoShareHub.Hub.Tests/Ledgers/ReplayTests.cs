using InfoShareHub.Ledger;
using Xunit;

namespace InfoShareHub.Hub.Tests.Ledgers;

public sealed class ReplayTests : IAsyncLifetime
{
    private readonly OpenLedger _ledger = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task A_replayed_ledger_makes_the_same_state()
    {
        var host = await FillAsync();
        var before = await StateText.OfAsync(host);

        await _ledger.CloseAsync(host);

        Assert.Equal(before, await StateText.OfAsync(await _ledger.OpenAsync()));
    }

    [Fact]
    public async Task Repeats_are_recognised_after_a_restart()
    {
        var host = await FillAsync();
        var first = await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", 1));
        await _ledger.CloseAsync(host);

        var reopened = await _ledger.OpenAsync();
        var again = await reopened.Sequencer.SubmitAsync(Sendings.Record(reopened, "health", 1));

        Assert.True(again.Receipt!.IsRepeat);
        Assert.Equal(first.Receipt!.Index, again.Receipt.Index);
    }

    [Fact]
    public async Task A_store_that_was_rolled_back_is_not_served()
    {
        var host = await FillAsync();
        await _ledger.CloseAsync(host);
        var copy = Path.Combine(_ledger.Folder, "copy");
        CopyFolder(_ledger.StoreFolder, copy);
        var later = await _ledger.OpenAsync();
        await later.Sequencer.SubmitAsync(Sendings.Record(later, "health", 900));
        await _ledger.CloseAsync(later);
        Directory.Delete(_ledger.StoreFolder, recursive: true);
        Directory.Move(copy, _ledger.StoreFolder);

        await Assert.ThrowsAsync<LedgerCorruptException>(() => _ledger.OpenAsync());
    }

    [Fact]
    public async Task A_store_without_an_anchor_is_not_served()
    {
        var host = await FillAsync();
        await _ledger.CloseAsync(host);
        File.Delete(Path.Combine(_ledger.Folder, "anchor"));

        await Assert.ThrowsAsync<LedgerCorruptException>(() => _ledger.OpenAsync());
    }

    [Fact]
    public async Task A_ledger_that_began_with_another_genesis_is_not_served()
    {
        var host = await FillAsync();
        await _ledger.CloseAsync(host);
        await using var stranger = new OpenLedger();
        CopyFolder(_ledger.StoreFolder, stranger.StoreFolder);

        await Assert.ThrowsAsync<LedgerCorruptException>(() => stranger.OpenAsync());
    }

    private async Task<LedgerHost> FillAsync()
    {
        var host = await _ledger.OpenAsync();
        await Sendings.EnrolAsync(host, "health", "police", "education", "social");
        for (var person = 0; person < 30; person++)
        {
            await host.Sequencer.SubmitAsync(Sendings.Record(host, "health", person));
            await host.Sequencer.SubmitAsync(Sendings.Record(host, "education", person, service: "Imaginary School"));
        }

        for (var person = 0; person < 10; person++)
        {
            await host.Sequencer.SubmitAsync(Sendings.Concern(host, "police", person * 5, $"concern-{person}"));
        }

        await Sendings.DeliverAsync(host, "health");
        await Sendings.DeliverAsync(host, "social", "screener");
        await host.Sequencer.SubmitAsync(Sendings.Retraction(host, "police", "concern-2"));
        await host.Sequencer.SubmitAsync(Sendings.Record(host, "education", 5, version: 2, service: "Another School"));

        await Enactments.EnactAsync(host, "2026.2", from: null);
        await Enactments.EnactAsync(host, "2026.3", DateTimeOffset.UtcNow.AddDays(30));
        return host;
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
