using Microsoft.Extensions.DependencyInjection;

namespace InfoShareHub.Hub.Reporting;

/// <summary>What the protected route needs beside its calls.</summary>
internal static class ReportingRegistration
{
    public static void AddReporting(this IServiceCollection services)
    {
        services.AddSingleton<ProtectedRouteLog>();
        services.AddHostedService<ProtectedRouting>();
    }
}
