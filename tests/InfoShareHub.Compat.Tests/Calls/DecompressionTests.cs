using System.IO.Compression;
using System.Security.Authentication;
using Google.Protobuf;
using Grpc.Core;
using InfoShareHub.Compat.Tests.Loopback;
using InfoShareHub.Hub.Calls;
using Xunit;

namespace InfoShareHub.Compat.Tests.Calls;

/// <summary>What a small compressed message may cost. Runs alone, because the cost is measured in the memory of this process.</summary>
[Collection(nameof(MemoryMeasurement))]
public sealed class DecompressionTests : IAsyncLifetime
{
    private const int Limit = 4 * 1024 * 1024;
    private const int Affordable = 64 * 1024 * 1024;
    private const long Gibibyte = 1024 * 1024 * 1024;

    private readonly EchoServer _server = new(options => BoundedGzip.Require(options, Limit));

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_megabyte_that_expands_to_a_gibibyte_is_refused_and_costs_little()
    {
        byte[] bomb = Zeros(Gibibyte, stream => new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true));
        Assert.InRange(bomb.Length, 900_000, 1_200_000);
        await SendAsync("gzip", Gzip([])); // connected, and everything compiled that a call needs
        var memory = MemoryMeasurement.Begin();

        var call = await SendAsync("gzip", bomb);

        Assert.Equal(StatusCode.ResourceExhausted, call.Status);
        Assert.Equal("a message has more than 4194304 bytes after decompression", call.Detail);
        Assert.InRange(memory.AllocatedBytes(), 0, Affordable);
        Assert.InRange(memory.PeakGrowthBytes(), 0, Affordable);
    }

    [Fact]
    public async Task Many_small_members_are_one_message()
    {
        byte[] member = Zeros(Limit / 2, stream => new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true));
        byte[] members = [.. Enumerable.Repeat(member, 200).SelectMany(bytes => bytes)];

        var call = await SendAsync("gzip", members);

        Assert.Equal(StatusCode.ResourceExhausted, call.Status);
    }

    [Fact]
    public async Task Deflate_is_not_taken()
    {
        byte[] bomb = Zeros(Limit * 4, stream => new ZLibStream(stream, CompressionLevel.Optimal, leaveOpen: true));

        var call = await SendAsync("deflate", bomb);

        Assert.Equal(StatusCode.Unimplemented, call.Status);
    }

    [Theory]
    [InlineData(0, StatusCode.OK)]
    [InlineData(1, StatusCode.ResourceExhausted)]
    public async Task The_limit_itself_passes_and_one_byte_more_does_not(int beyond, StatusCode expected)
    {
        // 5 bytes are the tag and the length of the field.
        byte[] message = new EchoRequest { Payload = ByteString.CopyFrom(new byte[Limit - 5 + beyond]) }.ToByteArray();
        Assert.Equal(Limit + beyond, message.Length);

        var call = await SendAsync("gzip", Gzip(message));

        Assert.Equal(expected, call.Status);
    }

    [Fact]
    public async Task Each_message_of_a_stream_has_the_limit_to_itself()
    {
        using var call = _server.Connect().Gather(new Metadata { { "grpc-internal-encoding-request", "gzip" } });
        for (int i = 0; i < 3; i++)
            await call.RequestStream.WriteAsync(new EchoRequest { Payload = ByteString.CopyFrom(new byte[Limit - 16]) });
        await call.RequestStream.CompleteAsync();

        var reply = await call;

        Assert.Equal(3, reply.Count);
    }

    [Fact]
    public async Task What_is_not_gzip_is_an_invalid_argument()
    {
        var call = await SendAsync("gzip", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);

        Assert.Equal((StatusCode.InvalidArgument, "a compressed message cannot be decompressed"), (call.Status, call.Detail));
    }

    [Fact]
    public async Task The_client_stops_at_its_own_limit_too()
    {
        var generous = new EchoServer(options => options.ResponseCompressionAlgorithm = "gzip");
        await generous.InitializeAsync();
        await generous.Connect().SayAsync(new EchoRequest());

        var refusal = await Assert.ThrowsAsync<RpcException>(() => generous.Connect().SayAsync(new EchoRequest { ReplyBytes = Limit * 2 }).ResponseAsync);

        Assert.Equal(StatusCode.ResourceExhausted, refusal.StatusCode);
        await generous.DisposeAsync();
    }

    private async Task<RawCall> SendAsync(string encoding, byte[] message)
    {
        using var handler = _server.Handler(_server.ClientCertificate, SslProtocols.Tls13);
        return await RawCall.SendAsync(handler, _server.Address, isCompressed: true, encoding, message);
    }

    private static byte[] Gzip(byte[] message)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(message);
        return compressed.ToArray();
    }

    private static byte[] Zeros(long count, Func<Stream, Stream> compress)
    {
        using var compressed = new MemoryStream();
        using (var stream = compress(compressed))
        {
            byte[] block = new byte[1024 * 1024];
            for (long written = 0; written < count; written += block.Length)
                stream.Write(block);
        }

        return compressed.ToArray();
    }
}
