using Google.Protobuf;
using Grpc.Core;

namespace InfoShareHub.Compat.Tests.Loopback;

internal sealed class EchoService(EchoJournal journal) : Echo.EchoBase
{
    public override async Task<EchoReply> Say(EchoRequest request, ServerCallContext context)
    {
        await AnswerHeadersAsync(context);
        await FulfilAsync(request, context);
        return Reply(request, context, count: 1);
    }

    public override async Task<EchoReply> Gather(IAsyncStreamReader<EchoRequest> requestStream, ServerCallContext context)
    {
        var reply = new EchoReply();
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
        {
            reply.Text += request.Text;
            reply.Count++;
        }

        return reply;
    }

    public override async Task Spread(EchoRequest request, IServerStreamWriter<EchoReply> responseStream, ServerCallContext context)
    {
        for (int i = 1; i <= request.Count; i++)
            await responseStream.WriteAsync(Reply(request, context, i), context.CancellationToken);
        if (request.Wish != Wish.Echo)
            await FulfilAsync(request, context);
    }

    public override async Task Converse(IAsyncStreamReader<EchoRequest> requestStream, IServerStreamWriter<EchoReply> responseStream, ServerCallContext context)
    {
        int count = 0;
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
        {
            await FulfilAsync(request, context);
            await responseStream.WriteAsync(Reply(request, context, ++count), context.CancellationToken);
        }

        context.ResponseTrailers.Add("heard", count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Sends every <c>x-…</c> header of the request back, as a header and as a trailer.</summary>
    private static async Task AnswerHeadersAsync(ServerCallContext context)
    {
        var headers = new Metadata();
        foreach (var entry in context.RequestHeaders.Where(entry => entry.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            headers.Add(entry);
            context.ResponseTrailers.Add(entry);
        }

        if (context.AuthContext.IsPeerAuthenticated)
            headers.Add("peer", string.Join(",", context.AuthContext.FindPropertiesByName("x509_common_name").Select(property => property.Value)));
        if (headers.Count > 0)
            await context.WriteResponseHeadersAsync(headers);
    }

    private async Task FulfilAsync(EchoRequest request, ServerCallContext context)
    {
        switch (request.Wish)
        {
            case Wish.Refuse:
                throw new RpcException(
                    new Status((StatusCode)request.Count, request.Text),
                    new Metadata { { "reason", "as wished" }, { "reason-bin", request.Payload.ToByteArray() } });
            case Wish.Break:
                throw new InvalidDataException("nobody outside may read this");
            case Wish.Wait:
                journal.Begun(request.Text);
                try
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
                }
                finally
                {
                    journal.Stopped(request.Text);
                }

                break;
        }
    }

    private static EchoReply Reply(EchoRequest request, ServerCallContext context, int count) => new()
    {
        Text = request.Text,
        Count = count,
        Payload = request.ReplyBytes > 0 ? ByteString.CopyFrom(new byte[request.ReplyBytes]) : request.Payload,
        RequestEncoding = context.GetHttpContext().Request.Headers["grpc-encoding"].ToString(),
    };
}
