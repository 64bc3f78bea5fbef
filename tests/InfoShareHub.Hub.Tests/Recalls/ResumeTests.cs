using InfoShareHub.Client;
using InfoShareHub.Client.Watching;
using InfoShareHub.Hub.Tests.Crashes;
using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Testing.Certificates;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Recalls;

public sealed class ResumeTests
{
    [Fact]
    public async Task What_is_recalled_while_nobody_watches_is_there_after_the_break()
    {
        await using var hub = await TestHub.StartEnrolledAsync();
        await TellAsync(hub.Connect, "e-1", "e-2");
        string token;
        Recall first;
        await Told.WithdrawAsync(hub.Connect("education-contributor"), Told.Withdrawal("e-1", 1));
        using (var watch = new OpenedRecalls(hub.Connect("police-contributor")))
        {
            first = await watch.RecallAsync();
            token = (await watch.NextAsync()).ResumeToken;
        }

        await Told.WithdrawAsync(hub.Connect("education-contributor"), Told.Withdrawal("e-2", 1));
        await hub.RestartAsync();

        using var again = new OpenedRecalls(hub.Connect("police-contributor"), token);
        var recalls = await again.AllAsync();
        Assert.Equal([2u, 1u], recalls.Select(recall => recall.Attempt));
        Assert.Equal(first.RecallId, recalls[0].RecallId);
    }

    [Fact]
    public async Task The_client_goes_on_by_itself_when_its_watch_is_cut()
    {
        await using var hub = await TestHub.StartEnrolledAsync();
        await TellAsync(hub.Connect, "e-1", "e-2");
        var police = hub.Connect("police-contributor");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var watch = new RecallWatch(police, new AlertWatchOptions { MaxSilence = TimeSpan.FromMilliseconds(500) })
            .WatchAsync("", patience.Token).GetAsyncEnumerator(patience.Token);
        await UntilAsync<RecallNotice.CaughtUp>(watch);

        // The hub says nothing for seconds, so this watch takes its connection for lost, again and again.
        await UntilAsync<RecallNotice.Interrupted>(watch);
        await Told.WithdrawAsync(hub.Connect("education-contributor"), Told.Withdrawal("e-1", 1));

        await UntilAsync<RecallNotice.Arrived>(watch);
    }

    [Fact]
    public async Task A_hub_killed_between_raising_and_delivering_loses_nothing()
    {
        using var certificates = TestCertificates.Create();
        await using var hub = new HubProcess(certificates);
        await hub.StartAsync();
        await hub.EnrolAsync();
        await TellAsync(name => hub.Connect(name), "e-1");
        await Told.WithdrawAsync(hub.Connect("education-contributor"), Told.Withdrawal("e-1", 1));

        await hub.KillAsync();
        await hub.StartAsync();

        using var watch = new OpenedRecalls(hub.Connect("health-contributor"));
        Assert.Equal(RecallReason.RecallWithdrawn, (await watch.RecallAsync()).Reason);
    }

    /// <summary>Health is told, by an alert, of records of education; the police by asking.</summary>
    private static async Task TellAsync(Func<string, HubConnection> connect, params string[] records)
    {
        await Messages.PushAsync(connect("police-contributor"), Messages.Record("p-1", 1));
        await Messages.PushAsync(connect("health-contributor"), Messages.Record("h-1", 1));
        await Messages.PushAsync(connect("education-contributor"), [.. records.Select(record => Messages.Record(record, 1))]);
        await Messages.SubmitAsync(connect("charity-contributor"), Messages.Concern("one", person: 1));
        foreach (var name in new[] { "health-contributor", "police-contributor" })
        {
            using var watch = new OpenedWatch(connect(name));
            Assert.NotEmpty(await watch.AllAsync());
        }
    }

    private static async Task UntilAsync<TNotice>(IAsyncEnumerator<RecallNotice> watch)
        where TNotice : RecallNotice
    {
        do
        {
            Assert.True(await watch.MoveNextAsync());
        }
        while (watch.Current is not TNotice);
    }
}
