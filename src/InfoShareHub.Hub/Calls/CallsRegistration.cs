using Grpc.AspNetCore.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InfoShareHub.Hub.Calls;

/// <summary>What every call passes through.</summary>
internal static class CallsRegistration
{
    public static void AddCalls(this IServiceCollection services)
    {
        services.AddGrpc();
        services.AddSingleton<IConfigureOptions<GrpcServiceOptions>, MessageSetup>();
    }
}
