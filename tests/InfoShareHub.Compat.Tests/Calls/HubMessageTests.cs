using Grpc.AspNetCore.Server;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Options;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace InfoShareHub.Compat.Tests.Calls;

public sealed class HubMessageTests
{
    [Fact]
    public async Task The_hub_takes_bounded_gzip_and_nothing_else()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(new HubOptions { Limits = new ServingLimits { MessageBytes = 70_000 } });
        services.AddCalls();
        await using var provider = services.BuildServiceProvider();

        var grpc = provider.GetRequiredService<IOptions<GrpcServiceOptions>>().Value;

        Assert.IsType<BoundedGzip>(Assert.Single(grpc.CompressionProviders));
        Assert.Equal(70_000, grpc.MaxReceiveMessageSize);
    }
}
