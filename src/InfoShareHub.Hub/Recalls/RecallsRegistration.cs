using Microsoft.Extensions.DependencyInjection;

namespace InfoShareHub.Hub.Recalls;

/// <summary>What takes back what was told.</summary>
internal static class RecallsRegistration
{
    public static void AddRecalls(this IServiceCollection services)
    {
        services.AddSingleton<RecallsEndpoint>();
        services.AddHostedService<RecallTimer>();
    }
}
