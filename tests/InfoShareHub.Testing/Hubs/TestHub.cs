using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.Hub;
using InfoShareHub.Hub.Options;
using InfoShareHub.Testing.Certificates;
using InfoShareHub.V1;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfoShareHub.Testing.Hubs;

/// <summary>
/// A whole hub in this process: real port, real mutual TLS, a ledger in a folder of its own. Everything goes through the client library. When it is disposed it
/// looks into its log: an unannounced error, or anything of an invented person, fails the test.
/// </summary>
public sealed class TestHub : IAsyncDisposable
{
    private readonly List<IDisposable> _connections = [];
    private readonly TimeProvider _time;
    private readonly ServingLimits _limits;
    private readonly RecallTimes _recalls;
    private WebApplication _app;

    private TestHub(TestCertificates certificates, TimeProvider time, ServingLimits limits, RecallTimes recalls)
    {
        (Certificates, _time, _limits, _recalls) = (certificates, time, limits, recalls);
        _app = null!;
    }

    /// <summary>The hub's certificate folder.</summary>
    public TestCertificates Certificates { get; }

    /// <summary>Everything that was logged.</summary>
    public LogSink Log { get; } = new();

    /// <summary>Where it listens. A restarted hub listens elsewhere.</summary>
    public Uri Address { get; private set; } = new("https://localhost");

    /// <summary>Folder of the ledger.</summary>
    public string LedgerFolder => Path.Combine(Certificates.Folder, "ledger");

    internal IServiceProvider Services => _app.Services;

    /// <summary>Starts a hub on an empty ledger: nobody is enrolled but the founders.</summary>
    public static Task<TestHub> StartAsync() => StartAsync(TimeProvider.System, new ServingLimits());

    /// <summary>Starts a hub on which the demo agencies are enrolled, each with every certificate role.</summary>
    public static Task<TestHub> StartEnrolledAsync() => StartEnrolledAsync(new RecallTimes());

    /// <summary>The same, chasing recalls by other times.</summary>
    internal static async Task<TestHub> StartEnrolledAsync(RecallTimes recalls)
    {
        var hub = await StartAsync(TimeProvider.System, new ServingLimits(), recalls);
        await hub.EnrolAsync(DemoAgencies.All(hub.Certificates));
        return hub;
    }

    /// <summary>Starts a hub on which the demo agencies are enrolled, by a clock of the test's own.</summary>
    public static async Task<TestHub> StartEnrolledAsync(TimeProvider time)
    {
        var hub = await StartAsync(time, new ServingLimits());
        await hub.EnrolAsync(DemoAgencies.All(hub.Certificates));
        return hub;
    }

    internal static Task<TestHub> StartAsync(TimeProvider time, ServingLimits limits) => StartAsync(time, limits, new RecallTimes());

    internal static async Task<TestHub> StartAsync(TimeProvider time, ServingLimits limits, RecallTimes recalls)
    {
        var hub = new TestHub(TestCertificates.Create(), time, limits, recalls);
        await hub.OpenAsync();
        return hub;
    }

    /// <summary>Connects a system: a certificate, and no person behind it.</summary>
    /// <param name="name">Certificate, such as <c>police-contributor</c>.</param>
    public HubConnection Connect(string name) => Keep(new HubConnection(Certificates.Options(Address, name), _time));

    /// <summary>Connects a person: a certificate, and a token for each call.</summary>
    /// <param name="name">Certificate, such as <c>social-screener</c>.</param>
    /// <param name="staffId">The person.</param>
    /// <param name="roles">Role codes, such as SCR.</param>
    public HubConnection Connect(string name, string staffId, params string[] roles)
    {
        var options = Certificates.Options(Address, name);
        var mint = Certificates.Mint(name[..name.IndexOf('-', StringComparison.Ordinal)], options.Certificate, _time);
        _connections.Add(mint);
        return Keep(new HubConnection(options with { ActorToken = mint.For(staffId, roles) }, _time));
    }

    /// <summary>Connects a person whose token says what ties them to a household, and, where one is given, a second person beside them.</summary>
    public HubConnection Connect(string name, Person person, Person? second)
    {
        var options = Certificates.Options(Address, name);
        var mint = Certificates.Mint(name[..name.IndexOf('-', StringComparison.Ordinal)], options.Certificate, _time);
        _connections.Add(mint);
        var token = mint.For(person.StaffId, [person.Role], person.Conflicts);
        var other = second is null ? null : mint.For(second.StaffId, [second.Role], second.Conflicts);
        return Keep(new HubConnection(options with { ActorToken = token, SecondActorToken = other }, _time));
    }

    /// <summary>Enrols agencies with a founder's certificate.</summary>
    public async Task EnrolAsync(IEnumerable<Agency> agencies)
    {
        var enrolments = new Enrolments(Connect("police-governance", "governor-1", "GOV"));
        foreach (var agency in agencies)
            await enrolments.EnrolAsync(new EnrolAgencyRequest { SubmissionId = $"enrol-{agency.AgencyId}", Agency = agency }, CancellationToken.None);
    }

    /// <summary>Stops the hub and starts another on the same ledger.</summary>
    public async Task RestartAsync()
    {
        await CloseAsync();
        await OpenAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Certificates.Dispose();
        Log.Verify();
    }

    private async Task OpenAsync()
    {
        var options = new HubOptions { Certs = Certificates.Folder, Ledger = "file:" + LedgerFolder, Port = 0, Limits = _limits, Recalls = _recalls };
        _app = HubHost.Build(options, _time, logging => logging.Configure().SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        await _app.StartAsync();
        var listening = _app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        Address = new Uri($"https://localhost:{new Uri(listening).Port}");
    }

    private async Task CloseAsync()
    {
        foreach (var connection in _connections)
            connection.Dispose();
        _connections.Clear();

        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await _app.StopAsync(deadline.Token);
        await _app.DisposeAsync();
    }

    private HubConnection Keep(HubConnection connection)
    {
        _connections.Add(connection);
        return connection;
    }
}
