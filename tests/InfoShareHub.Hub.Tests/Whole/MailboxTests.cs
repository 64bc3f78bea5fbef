using Grpc.Core;
using InfoShareHub.Client;
using InfoShareHub.Client.Watching;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Whole;

public sealed class MailboxTests : IAsyncLifetime
{
    private TestHub _hub = null!;

    public async Task InitializeAsync() => _hub = await TestHub.StartEnrolledAsync();

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task Alerts_come_in_order_then_caught_up_and_then_bookmarks()
    {
        await SubmitAsync(3);
        using var watch = new OpenedWatch(Screener());

        var kinds = new List<WatchAlertsResponse.KindOneofCase>();
        for (var i = 0; i < 5; i++)
        {
            kinds.Add((await watch.NextAsync()).KindCase);
        }

        Assert.Equal(
            [
                WatchAlertsResponse.KindOneofCase.Alert,
                WatchAlertsResponse.KindOneofCase.Alert,
                WatchAlertsResponse.KindOneofCase.Alert,
                WatchAlertsResponse.KindOneofCase.CaughtUp,
                WatchAlertsResponse.KindOneofCase.Bookmark,
            ],
            kinds);
    }

    [Fact]
    public async Task A_concern_submitted_while_watching_arrives_at_once()
    {
        using var watch = new OpenedWatch(Screener());
        Assert.Empty(await watch.AllAsync());

        await SubmitAsync(1);

        Assert.Equal(1u, (await watch.AlertAsync()).Attempt);
    }

    [Fact]
    public async Task What_was_not_acknowledged_comes_again_marked_and_what_was_does_not()
    {
        await SubmitAsync(2);
        var screener = Screener();
        List<Alert> first;
        using (var watch = new OpenedWatch(screener))
        {
            first = await watch.AllAsync();
        }

        await new AlertWatch(screener, new AlertWatchOptions()).AcknowledgeAsync([first[0].AlertId], CancellationToken.None);
        using var again = new OpenedWatch(screener);
        var alert = Assert.Single(await again.AllAsync());

        Assert.Equal(first[1].AlertId, alert.AlertId);
        Assert.Equal(2u, alert.Attempt);
    }

    [Fact]
    public async Task A_newer_watch_of_the_same_certificate_ends_the_older()
    {
        using var older = new OpenedWatch(Screener());
        await older.AllAsync();
        using var newer = new OpenedWatch(Screener());
        await newer.AllAsync();

        var ended = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            while (true)
            {
                await older.NextAsync();
            }
        });

        Assert.Equal(StatusCode.Aborted, ended.StatusCode);
    }

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("not a token")]
    [InlineData("ffffffffffffffffffffffffffffffff")]
    public async Task B25_a_forged_resume_token_is_refused_and_written_down(string token)
    {
        using var watch = new OpenedWatch(Screener(), token);

        var refused = await Assert.ThrowsAsync<RpcException>(watch.NextAsync);

        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        Assert.Equal(1, await CountRefusalsAsync());
    }

    [Fact]
    public async Task B25_a_token_of_another_mailbox_is_refused()
    {
        string token;
        using (var police = new OpenedWatch(_hub.Connect("police-contributor")))
        {
            token = (await police.NextAsync()).ResumeToken;
        }

        using var watch = new OpenedWatch(Screener(), token);

        Assert.Equal(StatusCode.InvalidArgument, (await Assert.ThrowsAsync<RpcException>(watch.NextAsync)).StatusCode);
    }

    [Fact]
    public async Task B29_acknowledging_what_is_not_there_marks_nothing()
    {
        await SubmitAsync(1);
        var screener = Screener();
        string id;
        using (var watch = new OpenedWatch(screener))
        {
            id = (await watch.AlertAsync()).AlertId;
        }

        var refused = await Assert.ThrowsAsync<HubRefusedException>(
            () => new AlertWatch(screener, new AlertWatchOptions()).AcknowledgeAsync([id, "0123456789abcdef0123456789abcdef"], CancellationToken.None));

        Assert.Equal(ErrorReason.NotFound, refused.Refusal.Reason);
        using var again = new OpenedWatch(screener);
        Assert.Single(await again.AllAsync());
    }

    private HubConnection Screener() => _hub.Connect("social-screener", "screener-1", "SCR");

    private async Task SubmitAsync(int concerns)
    {
        for (var person = 0; person < concerns; person++)
        {
            await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern($"n-{person}", person));
        }
    }

    private async Task<int> CountRefusalsAsync()
    {
        var trail = new Client.Asking.AuditTrail(_hub.Connect("health-auditor", "auditor-1", "AUD"));
        var page = await trail.QueryAsync(new QueryEntriesRequest { Actions = { V1.Action.RefusedCall }, PageSize = 1000, Reason = "counting refusals" }, CancellationToken.None);
        return page.Entries.Count;
    }
}
