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

        // Looked at before reading: what changes meanwhile is read again.
        Stamp = TlsMaterial.StampOf(Folder);
        _material = TlsMaterial.Load(Folder, TrustDomain, time.GetUtcNow());
    }

    public string Folder { get; }

    public string TrustDomain { get; }

    /// <summary>Times and lengths of the files that were read last. Only <see cref="TlsReload"/> changes it.</summary>
    public string Stamp { get; set; }

    public TlsMaterial Material
    {
        get => _material;
        set => _material = value;
    }
}
