using Grpc.Core;
using InfoShareHub.Compat.Tests.Loopback;
using Xunit;

namespace InfoShareHub.Compat.Tests.Calls;

public sealed class MetadataTests(EchoServer server) : IClassFixture<EchoServer>
{
    private static readonly byte[] AllBytes = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];

    [Fact]
    public async Task Text_and_bytes_travel_as_headers_and_as_trailers()
    {
        var sent = new Metadata { { "X-Text", "plain" }, { "x-data-bin", AllBytes } };
        using var call = server.Connect().SayAsync(new EchoRequest(), sent);

        var headers = await call.ResponseHeadersAsync;
        await call;
        var trailers = call.GetTrailers();

        foreach (var metadata in new[] { headers, trailers })
        {
            Assert.Equal("plain", metadata.GetValue("x-text"));
            Assert.Equal(AllBytes, metadata.GetValueBytes("x-data-bin"));
            Assert.True(metadata.Get("x-data-bin")!.IsBinary);
        }
    }

    [Fact]
    public async Task Several_values_of_one_key_keep_their_order()
    {
        var sent = new Metadata { { "x-many", "first" }, { "x-other", "between" }, { "x-many", "second" } };
        using var call = server.Connect().SayAsync(new EchoRequest(), sent);

        var headers = await call.ResponseHeadersAsync;

        Assert.Equal(["first", "second"], headers.GetAll("x-many").SelectMany(entry => entry.Value.Split(',', StringSplitOptions.TrimEntries)));
    }
}
