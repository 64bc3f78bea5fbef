using System.IO.Compression;
using Grpc.AspNetCore.Server;
using Grpc.Net.Compression;

namespace InfoShareHub.Hub.Calls;

/// <summary>
/// The only compression that the hub takes: gzip that stops at the message limit. A gRPC library that compares the limit with the
/// <em>compressed</em> length only, as some versions do, would let 1 MB cost gigabytes of memory; the hub does not lean on it.
/// </summary>
internal sealed class BoundedGzip(int maxMessageBytes) : ICompressionProvider
{
    private readonly GzipCompressionProvider _gzip = new(CompressionLevel.Fastest);

    public string EncodingName => _gzip.EncodingName;

    /// <summary>Makes <paramref name="maxMessageBytes"/> the limit of a message on the wire and after decompression, and refuses every other encoding.</summary>
    public static void Require(GrpcServiceOptions options, int maxMessageBytes)
    {
        options.MaxReceiveMessageSize = maxMessageBytes;
        // INVARIANT: never empty. The library fills an empty list with its own unbounded gzip and deflate.
        options.CompressionProviders = [new BoundedGzip(maxMessageBytes)];
    }

    public Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel) => _gzip.CreateCompressionStream(stream, compressionLevel);

    public Stream CreateDecompressionStream(Stream stream) => new BoundedMessageStream(_gzip.CreateDecompressionStream(stream), maxMessageBytes);
}
