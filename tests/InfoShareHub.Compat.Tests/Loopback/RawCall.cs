using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using Grpc.Core;

namespace InfoShareHub.Compat.Tests.Loopback;

/// <summary>A unary call made of bytes, for what a well-behaved client library would not send.</summary>
internal sealed record RawCall(StatusCode Status, string Detail, string Encoding, IReadOnlyList<(bool IsCompressed, byte[] Message)> Messages)
{
    public static async Task<RawCall> SendAsync(HttpMessageHandler handler, Uri address, bool isCompressed, string? encoding, byte[] message)
    {
        using var http = new HttpClient(handler, disposeHandler: false) { Timeout = TimeSpan.FromSeconds(30) };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "infoshare.compat.test.Echo/Say"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(Frame(isCompressed, message)) { Headers = { ContentType = new MediaTypeHeaderValue("application/grpc") } },
        };
        request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        request.Headers.Add("grpc-accept-encoding", "identity,gzip");
        if (encoding is not null)
            request.Headers.Add("grpc-encoding", encoding);
        using var response = await http.SendAsync(request);
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        return new RawCall(
            Enum.Parse<StatusCode>(Find(response, "grpc-status")), Uri.UnescapeDataString(Find(response, "grpc-message")), Find(response, "grpc-encoding"), Parse(body));
    }

    private static byte[] Frame(bool isCompressed, byte[] message)
    {
        byte[] frame = new byte[5 + message.Length];
        frame[0] = isCompressed ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, 5);
        return frame;
    }

    private static List<(bool IsCompressed, byte[] Message)> Parse(ReadOnlySpan<byte> body)
    {
        var messages = new List<(bool IsCompressed, byte[] Message)>();
        while (body.Length >= 5)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(body[1..]);
            messages.Add((body[0] == 1, body.Slice(5, length).ToArray()));
            body = body[(5 + length)..];
        }

        return messages;
    }

    private static string Find(HttpResponseMessage response, string name) =>
        response.TrailingHeaders.TryGetValues(name, out var values) || response.Headers.TryGetValues(name, out values) ? values.First() : "";
}
