using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InfoShareHub.Hub.Calls;

/// <summary>What every call passes through.</summary>
internal static class CallsRegistration
{
    public static void AddCalls(this IServiceCollection services)
    {
        services.AddSingleton<CallMetrics>();
        services.AddSingleton<FaultLog>();
        services.AddSingleton<StreamEnding>();
        services.AddSingleton<AgencyBudget>();
        services.AddSingleton<RefusalGate>();
        services.AddSingleton<TranslateFailures>();
        services.AddGrpc(grpc => grpc.Interceptors.Add<TranslateFailures>());
        services.AddSingleton<IConfigureOptions<GrpcServiceOptions>, MessageSetup>();
    }

    /// <summary>The steps, outermost first. What a step may rely on is what stands above it.</summary>
    public static void UseCallSteps(this IApplicationBuilder app)
    {
        app.UseMiddleware<Measure>();
        app.UseMiddleware<Correlate>();
        app.UseMiddleware<ReportErrors>();
        app.UseMiddleware<IdentifyAgency>();
        app.UseMiddleware<LimitRate>();
    }
}
