using Grpc.Core;
using InfoShareHub.Client.Watching;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Client.Tests;

public sealed class WatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_broken_watch_goes_on_after_the_last_token()
    {
        await using var hub = await ScriptedHub.StartAsync();
        var tokens = new List<string>();
        hub.Script.Watch = async (request, stream, context) =>
        {
            tokens.Add(request.ResumeToken);
            if (request.ResumeToken.Length == 0)
            {
                await stream.WriteAsync(Alert("a-1", "t-1"));
                await stream.WriteAsync(new WatchAlertsResponse { ResumeToken = "t-2", Bookmark = new Bookmark { LedgerSize = 8 } });
                throw HubScript.Refusal(StatusCode.Unavailable, ErrorReason.ShuttingDown, "the hub is closing", retryAfterMs: 1);
            }

            await stream.WriteAsync(Alert("a-2", "t-3"));
            await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
        };
        using var connection = hub.Connect();

        var notices = await TakeAsync(connection, new AlertWatchOptions(), count: 3);

        Assert.Equal(["", "t-2"], tokens);
        Assert.Equal("a-1", Assert.IsType<WatchNotice.Arrived>(notices[0]).Alert.AlertId);
        Assert.Equal("t-2", Assert.IsType<WatchNotice.Interrupted>(notices[1]).ResumeToken);
        Assert.Equal("a-2", Assert.IsType<WatchNotice.Arrived>(notices[2]).Alert.AlertId);
    }

    [Fact]
    public async Task A_replaced_session_is_final()
    {
        await using var hub = await ScriptedHub.StartAsync();
        var sessions = 0;
        hub.Script.Watch = async (_, stream, _) =>
        {
            sessions++;
            await stream.WriteAsync(new WatchAlertsResponse { ResumeToken = "t-1", CaughtUp = new CaughtUp { LedgerSize = 3 } });
            throw HubScript.Refusal(StatusCode.Aborted, ErrorReason.SessionReplaced, "a newer session watches this mailbox", retryAfterMs: 0);
        };
        using var connection = hub.Connect();

        var refused = await Assert.ThrowsAsync<HubRefusedException>(() => TakeAsync(connection, new AlertWatchOptions(), count: 5));

        Assert.Equal(ErrorReason.SessionReplaced, refused.Refusal.Reason);
        Assert.Equal(1, sessions);
    }

    [Fact]
    public async Task A_hub_that_falls_silent_counts_as_lost()
    {
        await using var hub = await ScriptedHub.StartAsync();
        var sessions = 0;
        hub.Script.Watch = async (_, stream, context) =>
        {
            sessions++;
            await stream.WriteAsync(Alert($"a-{sessions}", $"t-{sessions}"));
            await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
        };
        using var connection = hub.Connect();

        var notices = await TakeAsync(connection, new AlertWatchOptions { MaxSilence = TimeSpan.FromMilliseconds(300) }, count: 3);

        var interrupted = Assert.IsType<WatchNotice.Interrupted>(notices[1]);
        Assert.Contains("no sign of life", interrupted.Cause.Message, StringComparison.Ordinal);
        Assert.Equal("a-2", Assert.IsType<WatchNotice.Arrived>(notices[2]).Alert.AlertId);
    }

    [Fact]
    public async Task A_listener_that_is_cancelled_gets_its_cancellation()
    {
        await using var hub = await ScriptedHub.StartAsync();
        using var stop = new CancellationTokenSource();
        hub.Script.Watch = async (_, stream, context) =>
        {
            await stream.WriteAsync(Alert("a-1", "t-1"));
            await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
        };
        using var connection = hub.Connect();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var alert in new AlertWatch(connection, new AlertWatchOptions()).AlertsAsync("", stop.Token))
                await stop.CancelAsync();
        });
    }

    private static WatchAlertsResponse Alert(string id, string token) => new() { ResumeToken = token, Alert = new Alert { AlertId = id, Attempt = 1 } };

    private static async Task<List<WatchNotice>> TakeAsync(HubConnection connection, AlertWatchOptions options, int count)
    {
        var notices = new List<WatchNotice>();
        using var deadline = new CancellationTokenSource(Patience);
        await foreach (var notice in new AlertWatch(connection, options).WatchAsync("", deadline.Token))
        {
            notices.Add(notice);
            if (notices.Count == count)
                break;
        }

        return notices;
    }
}
