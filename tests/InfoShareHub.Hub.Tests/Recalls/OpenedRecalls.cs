using Grpc.Core;
using InfoShareHub.Client;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Tests.Recalls;

/// <summary>One watch of a mailbox's recalls, message by message.</summary>
internal sealed class OpenedRecalls : IDisposable
{
    private readonly AsyncServerStreamingCall<WatchRecallsResponse> _call;
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(30));

    public OpenedRecalls(HubConnection connection, string token = "")
    {
        var client = new DisclosureService.DisclosureServiceClient(connection.Invoker);
        _call = client.WatchRecalls(new WatchRecallsRequest { ResumeToken = token }, connection.StreamOptions(_patience.Token));
    }

    /// <summary>The next message, whatever it is.</summary>
    public async Task<WatchRecallsResponse> NextAsync()
    {
        return await _call.ResponseStream.MoveNext(_patience.Token)
            ? _call.ResponseStream.Current
            : throw new InvalidOperationException("the stream ended");
    }

    /// <summary>The next recall; other messages are passed over.</summary>
    public async Task<Recall> RecallAsync()
    {
        while (true)
        {
            if ((await NextAsync()).Recall is { } recall)
            {
                return recall;
            }
        }
    }

    /// <summary>Every recall until the mailbox is caught up.</summary>
    public async Task<List<Recall>> AllAsync()
    {
        var recalls = new List<Recall>();
        while (true)
        {
            var next = await NextAsync();
            if (next.KindCase == WatchRecallsResponse.KindOneofCase.CaughtUp)
            {
                return recalls;
            }

            if (next.Recall is { } recall)
            {
                recalls.Add(recall);
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
