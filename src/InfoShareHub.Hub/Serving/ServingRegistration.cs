using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InfoShareHub.Hub.Serving;

/// <summary>What listens, and who is let in.</summary>
internal static class ServingRegistration
{
    public static void AddServing(this IServiceCollection services)
    {
        services.AddSingleton<CurrentTls>();
        services.AddSingleton<OpenPeers>();
        services.AddSingleton<TlsHandshake>();
        services.AddSingleton<ConnectionGate>();
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, ListenSetup>();
        services.AddSingleton<PeerSweep>();
        services.AddHostedService(provider => provider.GetRequiredService<PeerSweep>());
        services.AddSingleton<TlsReload>();
        services.AddHostedService(provider => provider.GetRequiredService<TlsReload>());
        services.AddHostedService<ReadyFile>();
    }
}
