using Microsoft.Extensions.DependencyInjection;

namespace InfoShareHub.Hub.Reflection;

/// <summary>What the hub says of its own API.</summary>
internal static class ReflectionRegistration
{
    public static void AddReflection(this IServiceCollection services)
    {
        services.AddSingleton<MappedServices>();
        services.AddSingleton<ContractFiles>();
        services.AddSingleton<ReflectionAnswers>();
    }
}
