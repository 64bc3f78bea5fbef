using System.IO.Compression;
using System.Security.Authentication;
using Google.Protobuf;
using Grpc.Core;
using InfoShareHub.Compat.Tests.Loopback;
using Xunit;

namespace InfoShareHub.Compat.Tests.Calls;

public sealed class CompressionTests : IAsyncLifetime
{
    private static readonly Metadata AskForGzip = new() { { "grpc-internal-encoding-request", "gzip" } };

    private readonly EchoServer _server = new(options => options.ResponseCompressionAlgorithm = "gzip");

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_compressed_call_is_read_at_both_ends()
    {
        string text = new('a', 100_000);

        var reply = await _server.Connect().SayAsync(new EchoRequest { Text = text }, AskForGzip);

        Assert.Equal(text, reply.Text);
        Assert.Equal("gzip", reply.RequestEncoding);
    }

    [Fact]
    public async Task A_compressed_stream_is_read_at_both_ends()
    {
        using var call = _server.Connect().Converse(AskForGzip);

        foreach (string text in new[] { "one", new string('b', 50_000), "" })
        {
            await call.RequestStream.WriteAsync(new EchoRequest { Text = text });
            Assert.True(await call.ResponseStream.MoveNext());
            Assert.Equal(text, call.ResponseStream.Current.Text);
        }
    }

    [Fact]
    public async Task On_the_wire_both_messages_are_gzip()
    {
        byte[] request = new EchoRequest { Text = new string('c', 10_000) }.ToByteArray();
        using var handler = _server.Handler(_server.ClientCertificate, SslProtocols.Tls13);

        var call = await RawCall.SendAsync(handler, _server.Address, isCompressed: true, "gzip", Gzip(request));

        Assert.Equal((StatusCode.OK, "gzip"), (call.Status, call.Encoding));
        var (isCompressed, message) = Assert.Single(call.Messages);
        Assert.True(isCompressed);
        Assert.InRange(message.Length, 1, 500);
        Assert.Equal(10_000, EchoReply.Parser.ParseFrom(Gunzip(message)).Text.Length);
    }

    [Fact]
    public async Task An_encoding_that_the_server_does_not_know_is_refused()
    {
        using var handler = _server.Handler(_server.ClientCertificate, SslProtocols.Tls13);

        var call = await RawCall.SendAsync(handler, _server.Address, isCompressed: true, "snappy", [1, 2, 3]);

        Assert.Equal(StatusCode.Unimplemented, call.Status);
    }

    [Fact]
    public async Task A_compressed_message_without_an_encoding_is_refused()
    {
        using var handler = _server.Handler(_server.ClientCertificate, SslProtocols.Tls13);

        var call = await RawCall.SendAsync(handler, _server.Address, isCompressed: true, encoding: null, [1, 2, 3]);

        Assert.Equal(StatusCode.Internal, call.Status);
    }

    private static byte[] Gzip(byte[] message)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(message);
        return compressed.ToArray();
    }

    private static byte[] Gunzip(byte[] message)
    {
        using var gzip = new GZipStream(new MemoryStream(message), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }
}
