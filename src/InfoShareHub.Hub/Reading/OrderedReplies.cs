using System.Threading.Channels;
using Grpc.Core;

namespace InfoShareHub.Hub.Reading;

/// <summary>
/// Answers a client's stream in the order sent while many requests are under way at once. Reading pauses while too many answers are outstanding: the
/// sender is held back by flow control, and nothing piles up here.
/// </summary>
internal static class OrderedReplies
{
    public static async Task RunAsync<TRequest, TReply>(
        IAsyncStreamReader<TRequest> requests,
        IServerStreamWriter<TReply> replies,
        Func<TRequest, Task<TReply>> answer,
        int maxOutstanding,
        CancellationToken cancellationToken)
        where TRequest : class
    {
        var outstanding = Channel.CreateBounded<Task<TReply>>(new BoundedChannelOptions(maxOutstanding) { SingleReader = true, SingleWriter = true });
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ReadAllAsync(requests, answer, outstanding.Writer, failed.Token);
        try
        {
            await foreach (var pending in outstanding.Reader.ReadAllAsync(failed.Token))
            {
                await replies.WriteAsync(await pending, failed.Token);
            }
        }
        finally
        {
            await failed.CancelAsync();
        }

        await reading;
    }

    private static async Task ReadAllAsync<TRequest, TReply>(
        IAsyncStreamReader<TRequest> requests, Func<TRequest, Task<TReply>> answer, ChannelWriter<Task<TReply>> outstanding, CancellationToken cancellationToken)
        where TRequest : class
    {
        try
        {
            while (await requests.MoveNext(cancellationToken))
            {
                await outstanding.WriteAsync(answer(requests.Current), cancellationToken);
            }

            outstanding.Complete();
        }
#pragma warning disable CA1031 // The fault is handed to whoever writes the replies, and ends the call there.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            outstanding.TryComplete(fault);
        }
    }
}
