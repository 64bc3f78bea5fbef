using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using InfoShareHub.V1;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;

namespace InfoShareHub.Client.Tests;

/// <summary>A real gRPC server on loopback with mutual TLS 1.3 that answers as its script says.</summary>
internal sealed class ScriptedHub : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ScriptedHub(WebApplication app, LoopbackAuthority authority, HubScript script)
    {
        _app = app;
        Authority = authority;
        Script = script;
    }

    public LoopbackAuthority Authority { get; }

    public HubScript Script { get; }

    public Uri Address => new(_app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    public static async Task<ScriptedHub> StartAsync()
    {
        var authority = new LoopbackAuthority();
        var script = new HubScript();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.UseHttps(https =>
            {
                https.ServerCertificate = authority.IssueHub();
                https.SslProtocols = SslProtocols.Tls13;
                https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
                https.ClientCertificateValidation = (certificate, _, _) => IsOurs(authority, certificate);
            });
        }));
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(script);
        var app = builder.Build();
        app.UseRouting();
        app.MapGrpcService<Records>();
        app.MapGrpcService<Alerts>();
        app.MapGrpcService<Concerns>();
        await app.StartAsync();
        return new ScriptedHub(app, authority, script);
    }

    public HubConnection Connect() => new(Options(), TimeProvider.System);

    public HubConnectionOptions Options() => new()
    {
        Address = Address,
        TrustedRoots = Authority.Roots,
        Certificate = Authority.IssueCaller(),
        ActorToken = () => "token-of-a-test",
        Retry = new RetryOptions { MaxTries = 4, FirstWait = TimeSpan.FromMilliseconds(5), LongestWait = TimeSpan.FromMilliseconds(20) },
    };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Authority.Dispose();
    }

    private static bool IsOurs(LoopbackAuthority authority, X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authority.Roots);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(certificate);
    }

    private sealed class Records(HubScript script) : RecordService.RecordServiceBase
    {
        public override Task UpsertRecords(
            IAsyncStreamReader<UpsertRecordRequest> requestStream, IServerStreamWriter<UpsertRecordResult> responseStream, ServerCallContext context) =>
            script.Upsert(requestStream, responseStream, context);
    }

    private sealed class Alerts(HubScript script) : AlertService.AlertServiceBase
    {
        public override Task Watch(WatchAlertsRequest request, IServerStreamWriter<WatchAlertsResponse> responseStream, ServerCallContext context) =>
            script.Watch(request, responseStream, context);
    }

    private sealed class Concerns(HubScript script) : ConcernService.ConcernServiceBase
    {
        public override Task<SubmitConcernResponse> SubmitConcern(SubmitConcernRequest request, ServerCallContext context) =>
            Task.FromResult(script.Submit(request, context));
    }
}
