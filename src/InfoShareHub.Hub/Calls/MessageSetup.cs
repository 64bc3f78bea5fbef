using Grpc.AspNetCore.Server;
using InfoShareHub.Hub.Options;
using Microsoft.Extensions.Options;

namespace InfoShareHub.Hub.Calls;

/// <summary>How large a message may be, and how it may be compressed, for every service.</summary>
internal sealed class MessageSetup(HubOptions options) : IConfigureOptions<GrpcServiceOptions>
{
    public void Configure(GrpcServiceOptions grpc) => BoundedGzip.Require(grpc, options.Limits.MessageBytes);
}
