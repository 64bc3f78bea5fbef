using InfoShareHub.Cli.Sites;

namespace InfoShareHub.Cli.Bench;

/// <summary>A site for measuring: the agencies' agreed rates, which a measurement would only run into, are raised.</summary>
internal static class BenchSite
{
    private static readonly string[] HubOptions = ["--limits.calls-per-second", "100000", "--limits.call-burst", "100000"];

    /// <summary>Starts a hub on an empty ledger in a folder and enrols the agencies.</summary>
    public static async Task<Site> StartAsync(string folder, CancellationToken cancellationToken)
    {
        Site.MakeCertificates(folder);
        var site = new Site(folder, ledger: null, HubOptions);
        try
        {
            await site.StartHubAsync(cancellationToken);
            await site.EnrolAsync(cancellationToken);
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }
}
