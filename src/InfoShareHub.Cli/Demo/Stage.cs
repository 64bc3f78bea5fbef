using InfoShareHub.Cli.Programs;
using InfoShareHub.Cli.Sites;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Demo;

/// <summary>What the chapters of the story share: the site, the open mailboxes, and what earlier chapters learned.</summary>
internal sealed class Stage(string folder, bool isRedis, Narrator narrator) : IAsyncDisposable
{
    private PrivateRedis? _redis;
    private Site? _site;

    public string Folder { get; } = folder;

    public bool IsRedis { get; } = isRedis;

    public Narrator Narrator { get; } = narrator;

    /// <summary>Open mailboxes, by the certificate that watches.</summary>
    public Dictionary<string, Mailbox> Mailboxes { get; } = new(StringComparer.Ordinal);

    /// <summary>The screener's alert about the child of the story; set by the chapter of the concern.</summary>
    public Alert? Alert { get; set; }

    /// <summary>The site, once <see cref="BuildAsync"/> has made it.</summary>
    public Site Site => _site ?? throw new InvalidOperationException("the site has not been built");

    /// <summary>Makes certificates and starts the store and the hub.</summary>
    public async Task BuildAsync(CancellationToken cancellationToken)
    {
        Site.MakeCertificates(Folder);
        if (IsRedis)
            _redis = await PrivateRedis.StartAsync(Path.Combine(Folder, "redis"), Site.CertsIn(Folder), cancellationToken);
        _site = new Site(Folder, _redis?.Ledger, []);
        await _site.StartHubAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var mailbox in Mailboxes.Values)
            await mailbox.DisposeAsync();
        if (_site is not null)
            await _site.DisposeAsync();
        if (_redis is not null)
            await _redis.DisposeAsync();
    }
}
