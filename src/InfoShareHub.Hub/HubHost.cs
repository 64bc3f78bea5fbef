using InfoShareHub.Hub.Audits;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Delivery;
using InfoShareHub.Hub.Disclosures;
using InfoShareHub.Hub.Enrolments;
using InfoShareHub.Hub.Genesis;
using InfoShareHub.Hub.Health;
using InfoShareHub.Hub.Identity;
using InfoShareHub.Hub.Intake;
using InfoShareHub.Hub.Ledgers;
using InfoShareHub.Hub.Matches;
using InfoShareHub.Hub.Options;
using InfoShareHub.Hub.Protocols;
using InfoShareHub.Hub.Recalls;
using InfoShareHub.Hub.Reflection;
using InfoShareHub.Hub.Reporting;
using InfoShareHub.Hub.Seals;
using InfoShareHub.Hub.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfoShareHub.Hub;

/// <summary>The whole program on one screen: what it is made of, and the order in which a call passes through it.</summary>
internal static class HubHost
{
    /// <summary>Builds a hub that serves once it is started. Reads nothing from the environment: what is not in the options is not set.</summary>
    public static WebApplication Build(HubOptions options, TimeProvider time, Action<ILoggingBuilder> logging)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "InfoShareHub.Hub" });
        logging(builder.Logging);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(GenesisDocument.Load(options.Certs));
        builder.Services.AddSingleton(time);
        builder.Services.AddHub();

        var app = builder.Build();
        app.MapHub();
        return app;
    }

    /// <summary>One line per slice. Hosted services start in this order, before the port is opened, and stop in reverse.</summary>
    private static void AddHub(this IServiceCollection services)
    {
        services.AddRouting();
        services.AddLedger();
        services.AddIdentity();
        services.AddCalls();
        services.AddSingleton<ProtocolExamination>();
        services.AddReporting();
        services.AddReflection();
        services.AddHealth();
        services.AddRecalls();
        services.AddServing();
    }

    /// <summary>The call steps, outermost first, and then the endpoints.</summary>
    private static void MapHub(this WebApplication app)
    {
        app.UseRouting();
        app.UseCallSteps();
        app.MapGrpcService<RecordsEndpoint>();
        app.MapGrpcService<ConcernsEndpoint>();
        app.MapGrpcService<MatchesEndpoint>();
        app.MapGrpcService<AlertsEndpoint>();
        app.MapGrpcService<DisclosuresEndpoint>();
        app.MapGrpcService<SealsEndpoint>();
        app.MapGrpcService<AuditEndpoint>();
        app.MapGrpcService<EnrolmentEndpoint>();
        app.MapGrpcService<ProtocolsEndpoint>();
        app.MapGrpcService<HealthEndpoint>();
        app.MapGrpcService<ReflectionEndpoint>();
    }
}
