using InfoShareHub.Cli.Sites;
using Xunit;

namespace InfoShareHub.Cli.Tests;

/// <summary>A real hub with its agencies, for the commands of one test class.</summary>
public sealed class OwnSite : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private Site? _site;

    public string Certs => Site.CertsIn(_folder.Directory.FullName);

    internal TemporaryFolder Folder => _folder;

    internal Site Site => _site ?? throw new InvalidOperationException("the site has not been started");

    public async Task InitializeAsync()
    {
        Site.MakeCertificates(_folder.Directory.FullName);
        _site = new Site(_folder.Directory.FullName, ledger: null, []);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        await _site.StartHubAsync(deadline.Token);
        await _site.EnrolAsync(deadline.Token);
    }

    public async Task DisposeAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Runs a command against the hub as one of its callers.</summary>
    internal Task<CommandLineRun> RunAsync(string caller, string? staff, string? roles, params string[] command)
    {
        string[] connection = ["--hub", Site.Hub.Address.ToString(), "--certs", Certs, "--as", caller];
        string[] person = staff is null ? [] : ["--staff", staff, "--roles", roles ?? ""];
        return CommandLineRun.OfAsync([.. command, .. connection, .. person]);
    }
}
