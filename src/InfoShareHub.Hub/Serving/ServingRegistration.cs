using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InfoShareHub.Hub.Serving;

/// <summary>What listens.</summary>
internal static class ServingRegistration
{
    public static void AddServing(this IServiceCollection services)
    {
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, ListenSetup>();
        services.AddHostedService<ReadyFile>();
    }
}
