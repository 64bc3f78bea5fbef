using InfoShareHub.Cli.Certs;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Enrolling;
using InfoShareHub.Cli.Programs;
using InfoShareHub.Client.Asking;

namespace InfoShareHub.Cli.Sites;

/// <summary>A site of one's own in one folder: certificates, a ledger, a hub, five agencies. Gone when disposed, but for what is in the folder.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly IReadOnlyList<string> _hubOptions;
    private LocalHub? _hub;

    /// <summary>A site that is not there yet.</summary>
    /// <param name="folder">Folder for everything.</param>
    /// <param name="ledger">The ledger, as the hub's option has it; null for files in the folder.</param>
    /// <param name="hubOptions">Further options of the hub.</param>
    public Site(string folder, string? ledger, IReadOnlyList<string> hubOptions)
    {
        Folder = folder;
        Ledger = ledger ?? $"file:{Path.Combine(folder, "ledger")}";
        _hubOptions = hubOptions;
    }

    public string Folder { get; }

    public string Certs => CertsIn(Folder);

    /// <summary>Where the ledger is, as the hub's option has it.</summary>
    public string Ledger { get; }

    /// <summary>File that holds the newest checkpoint outside the store.</summary>
    public string Anchor => Path.Combine(Folder, "anchor");

    /// <summary>The hub that runs.</summary>
    /// <exception cref="InvalidOperationException">It has not been started.</exception>
    public LocalHub Hub => _hub ?? throw new InvalidOperationException("the site's hub has not been started");

    public static string CertsIn(string folder) => Path.Combine(folder, "certs");

    /// <summary>Makes an authority with certificates for every agency and role.</summary>
    /// <exception cref="WrongUseException">The folder holds one already.</exception>
    public static void MakeCertificates(string folder)
    {
        var request = new InitRequest { TrustDomain = "infoshare.example", Areas = [SiteAgencies.Area, "southmere"], Hosts = [], Lifetime = TimeSpan.FromDays(2) };
        if (AuthorityInit.Run(new AuthorityFolder(CertsIn(folder)), request, TimeProvider.System) is { } fault)
            throw new WrongUseException(fault, cause: null);
    }

    /// <summary>Starts the hub, or starts it again on the same ledger.</summary>
    /// <exception cref="ProgramFailedException">It did not get ready.</exception>
    public async Task StartHubAsync(CancellationToken cancellationToken)
    {
        await StopHubAsync();
        _hub = await LocalHub.StartAsync(Folder, Certs, Ledger, ["--anchor", Anchor, .. _hubOptions], cancellationToken);
    }

    public async Task StopHubAsync()
    {
        if (_hub is { } hub)
            await hub.DisposeAsync();
        _hub = null;
    }

    /// <summary>Enrols the five agencies; returns how many there are.</summary>
    public async Task<int> EnrolAsync(CancellationToken cancellationToken)
    {
        await using var governance = Open("police-governance", "gov.mock", "GOV");
        var results = await Enrolment.ApplyAsync([.. SiteAgencies.All.Select(terms => terms.ToAgency(Certs))], new Enrolments(governance.Connection), cancellationToken);
        foreach (var result in results)
            await governance.CheckAsync(result.Receipt, cancellationToken);
        return results.Count;
    }

    /// <summary>A connection as one of the agencies' certificates, with the person behind it.</summary>
    public HubSession Open(string name, string staff, params string[] roles) => Open(new Caller(Certs, name, staff, roles));

    /// <summary>A connection as one of the agencies' systems, with nobody behind it.</summary>
    public HubSession OpenSystem(string name) => Open(new Caller(Certs, name, Staff: null, []));

    public ValueTask DisposeAsync() => new(StopHubAsync());

    private HubSession Open(Caller caller) => HubSession.Open(Hub.Address, caller, Path.Combine(Folder, $"{caller.Name}.checkpoint"));
}
