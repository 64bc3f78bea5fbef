using InfoShareHub.Hub.Options;

namespace InfoShareHub.Hub.Serving;

/// <summary>The TLS material in force. Read on any thread, replaced as a whole.</summary>
internal sealed class CurrentTls
{
    private volatile TlsMaterial _material;

    /// <summary>Reads it for the first time.</summary>
    /// <exception cref="HubStartException">It cannot be read.</exception>
    public CurrentTls(HubOptions options, Genesis.GenesisDocument genesis, TimeProvider time)
    {
        Folder = options.Certs;
        TrustDomain = genesis.TrustDomain;
        _material = TlsMaterial.Load(Folder, TrustDomain, time.GetUtcNow());
    }

    public string Folder { get; }

    public string TrustDomain { get; }

    public TlsMaterial Material
    {
        get => _material;
        set => _material = value;
    }
}
