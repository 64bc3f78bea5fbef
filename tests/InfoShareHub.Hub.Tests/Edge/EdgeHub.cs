using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Genesis;
using InfoShareHub.Hub.Identity;
using InfoShareHub.Hub.Options;
using InfoShareHub.Hub.Serving;
using InfoShareHub.Ledger.State;
using InfoShareHub.Testing;
using InfoShareHub.Testing.Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfoShareHub.Hub.Tests.Edge;

/// <summary>
/// Everything of the hub that stands between the network and the endpoints, on a real port with real certificates. Behind it, instead of the ledger, endpoints
/// that count and lists that remember: what is tested here is who gets that far.
/// </summary>
public sealed class EdgeHub : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EdgeHub(TestCertificates certificates, WebApplication app, LogSink log, TimeProvider time, RecordedRefusals recorded, EnrolmentBox enrolment)
    {
        (Certificates, _app, Log, Time, Recorded, EnrolmentBox) = (certificates, app, log, time, recorded, enrolment);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
    }

    public TestCertificates Certificates { get; }

    public LogSink Log { get; }

    public TimeProvider Time { get; }

    public Uri Address { get; }

    internal RecordedRefusals Recorded { get; }

    internal EnrolmentBox EnrolmentBox { get; }

    internal RefusalCounter Counter => _app.Services.GetRequiredService<RefusalCounter>();

    internal PeerSweep Sweep => _app.Services.GetRequiredService<PeerSweep>();

    internal OpenPeers Peers => _app.Services.GetRequiredService<OpenPeers>();

    internal Visits Visits => _app.Services.GetRequiredService<Visits>();

    internal static async Task<EdgeHub> StartAsync(ServingLimits? limits = null, TimeProvider? time = null)
    {
        var certificates = TestCertificates.Create();
        var log = new LogSink();
        var recorded = new RecordedRefusals();
        var enrolment = new EnrolmentBox { View = EveryDemoAgency(certificates) };
        var options = new HubOptions { Certs = certificates.Folder, Port = 0, Ledger = "file:none", Limits = limits ?? new ServingLimits() };

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.Configure().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton(GenesisDocument.Load(certificates.Folder));
        builder.Services.AddSingleton<CurrentEnrolment>(() => enrolment.View);
        builder.Services.AddSingleton<AuditRefusal>(recorded.RecordAsync);
        builder.Services.AddSingleton<CountRefusals>((refusals, _) => recorded.CountAsync(refusals));
        builder.Services.AddSingleton<Visits>();
        builder.Services.AddRouting();
        builder.Services.AddIdentity();
        builder.Services.AddCalls();
        builder.Services.AddServing();

        var app = builder.Build();
        app.UseRouting();
        app.UseCallSteps();
        app.MapGrpcService<VisitedConcerns>();
        app.MapGrpcService<VisitedAudit>();
        app.MapGrpcService<VisitedAlerts>();
        app.MapGrpcService<VisitedEnrolment>();
        await app.StartAsync();
        return new EdgeHub(certificates, app, log, time ?? TimeProvider.System, recorded, enrolment);
    }

    /// <summary>A caller with a certificate of the folder.</summary>
    public EdgeCaller Caller(string name) => new(this, Certificates.Load(name));

    /// <summary>A caller with any certificate.</summary>
    public EdgeCaller Caller(X509Certificate2? certificate) => new(this, certificate);

    /// <summary>Looks at the certificate folder until what changed has settled; true if it was taken.</summary>
    internal bool ReloadNow()
    {
        var reload = _app.Services.GetRequiredService<TlsReload>();
        return reload.Look() || reload.Look();
    }

    /// <summary>Everything that was counted so far.</summary>
    internal IReadOnlyList<RefusalCount> TakeCounted() => Counter.Take();

    public async ValueTask DisposeAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _app.StopAsync(deadline.Token);
        await _app.DisposeAsync();
        Certificates.Dispose();
        Log.Verify();
    }

    private static EnrolmentView EveryDemoAgency(TestCertificates certificates)
    {
        var agencies = new (string Id, AgencyKind Kind, RoleCode[] Codes)[]
        {
            ("police", AgencyKind.Police, [RoleCode.POL, RoleCode.INT, RoleCode.SCR, RoleCode.AUD, RoleCode.GOV, RoleCode.SEAL]),
            ("health", AgencyKind.Health, [RoleCode.HLT, RoleCode.SEX, RoleCode.SCR]),
            ("social", AgencyKind.SocialCare, [RoleCode.SWK, RoleCode.SCR, RoleCode.MGR, RoleCode.AUD, RoleCode.GOV]),
        };
        return EnrolmentView.Empty with
        {
            Agencies = agencies.Select(agency => new EnrolledAgency(
                AgencyId.TryParse(agency.Id, out var id) ? id : throw new InvalidOperationException(agency.Id),
                agency.Id,
                agency.Kind,
                ["northmere"],
                [.. CertificateRoles.All],
                [.. agency.Codes],
                [ActorKeyOf(certificates, agency.Id)],
                "",
                Revision: 1)).ToImmutableSortedDictionary(agency => agency.Id.Value, agency => agency, StringComparer.Ordinal),
        };
    }

    private static ReadOnlyMemory<byte> ActorKeyOf(TestCertificates certificates, string agency)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(Path.Combine(certificates.Folder, agency + "-actor.key")));
        return key.ExportSubjectPublicKeyInfo();
    }
}
