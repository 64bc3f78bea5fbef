using Grpc.Core;
using InfoShareHub.Client;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Tests.Whole;

/// <summary>One watch of a mailbox, message by message.</summary>
internal sealed class OpenedWatch : IDisposable
{
    private readonly AsyncServerStreamingCall<WatchAlertsResponse> _call;
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(30));

    public OpenedWatch(HubConnection connection, string token = "")
    {
        var client = new AlertService.AlertServiceClient(connection.Invoker);
        _call = client.Watch(new WatchAlertsRequest { ResumeToken = token }, connection.StreamOptions(_patience.Token));
    }

    /// <summary>The next message, whatever it is.</summary>
    public async Task<WatchAlertsResponse> NextAsync()
    {
        return await _call.ResponseStream.MoveNext(_patience.Token)
            ? _call.ResponseStream.Current
            : throw new InvalidOperationException("the stream ended");
    }

    /// <summary>The next alert; other messages are passed over.</summary>
    public async Task<Alert> AlertAsync()
    {
        while (true)
        {
            if ((await NextAsync()).Alert is { } alert)
            {
                return alert;
            }
        }
    }

    /// <summary>Every alert until the mailbox is caught up.</summary>
    public async Task<List<Alert>> AllAsync()
    {
        var alerts = new List<Alert>();
        while (true)
        {
            var next = await NextAsync();
            if (next.KindCase == WatchAlertsResponse.KindOneofCase.CaughtUp)
            {
                return alerts;
            }

            if (next.Alert is { } alert)
            {
                alerts.Add(alert);
            }
        }
    }

    public void Dispose()
    {
        _patience.Cancel();
        _call.Dispose();
        _patience.Dispose();
    }
}
