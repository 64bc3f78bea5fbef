using InfoShareHub.Cli.Programs;
using InfoShareHub.Cli.Sites;

namespace InfoShareHub.Cli.Bench;

/// <summary>
/// A site for measuring, on files or on a private Redis: the agencies' agreed rates, which a measurement would only run into, are raised.
/// </summary>
internal sealed class BenchSite : IAsyncDisposable
{
    private static readonly string[] HubOptions = ["--limits.calls-per-second", "100000", "--limits.call-burst", "100000"];

    private readonly PrivateRedis? _redis;

    private BenchSite(Site site, PrivateRedis? redis)
    {
        Site = site;
        _redis = redis;
    }

    public Site Site { get; }

    /// <summary>The store as the verifier takes it.</summary>
    public string Source => Site.Ledger;

    /// <summary>Bytes that the store takes on disk.</summary>
    public long LedgerBytes => new DirectoryInfo(Path.Combine(Site.Folder, _redis is null ? "ledger" : "redis"))
        .EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    /// <summary>Starts a hub on an empty ledger in a folder and enrols the agencies.</summary>
    public static async Task<BenchSite> StartAsync(string folder, bool isRedis, CancellationToken cancellationToken)
    {
        Site.MakeCertificates(folder);
        var redis = isRedis ? await PrivateRedis.StartAsync(Path.Combine(folder, "redis"), Site.CertsIn(folder), cancellationToken) : null;
        var bench = new BenchSite(new Site(folder, redis?.Ledger, HubOptions), redis);
        try
        {
            await bench.Site.StartHubAsync(cancellationToken);
            await bench.Site.EnrolAsync(cancellationToken);
            return bench;
        }
        catch
        {
            await bench.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        if (_redis is not null)
            await _redis.DisposeAsync();
    }
}
