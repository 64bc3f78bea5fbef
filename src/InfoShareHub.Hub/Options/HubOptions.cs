using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using InfoShareHub.Ledger.Glass;

namespace InfoShareHub.Hub.Options;

/// <summary>Everything that can be set when a hub starts. None of it turns off authentication, authorisation, audit or TLS.</summary>
internal sealed record HubOptions
{
    /// <summary>Folder with what <c>infoshare certs init</c> writes. No default: the wrong trust root must never be picked up by accident.</summary>
    [Description("Folder with ca.crt, hub.crt, hub.key, kek.key, checkpoint.key and genesis.yaml.")]
    [Required]
    public string Certs { get; init; } = "";

    /// <summary>Where the ledger is kept. No default: two hubs that differ in this are two different hubs.</summary>
    [Description("The ledger: file:DIR for one hub, redis:HOST:PORT for several.")]
    [Required]
    [RegularExpression("file:.+|redis:[A-Za-z0-9.-]+:[0-9]{1,5}", ErrorMessage = "must be file:DIR or redis:HOST:PORT")]
    public string Ledger { get; init; } = "";

    /// <summary>TCP port, 0 to 65,535. 0 lets the system pick a free one, which suits tests; 7443 is nobody else's by default.</summary>
    [Description("TCP port; 0 picks a free one (see ready-file).")]
    [Range(0, 65_535)]
    public int Port { get; init; } = 7443;

    /// <summary>IP address to listen on. Loopback by default, so that a hub that is tried out is not on the network.</summary>
    [Description("IP address to listen on; 0.0.0.0 or :: for all.")]
    [Required]
    [RegularExpression("[0-9A-Fa-f.:]+", ErrorMessage = "must be an IP address")]
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>File that gets the address once the hub serves. Empty for none. It is replaced whole, so a reader never sees half of it.</summary>
    [Description("File that gets the address once the hub serves.")]
    public string ReadyFile { get; init; } = "";

    /// <summary>
    /// File that holds the newest checkpoint outside the store. Empty means <c>anchor</c> beside a file ledger's folder, or in the certificate folder
    /// for Redis; a disk of its own is better, since the anchor is what a rolled back store is measured against.
    /// </summary>
    [Description("File that holds the newest checkpoint outside the store.")]
    public string Anchor { get; init; } = "";

    /// <summary>
    /// File with a signed checkpoint that somebody outside the store has kept (<c>infoshare audit checkpoint</c>): what a hub without an anchor of its own, such
    /// as a second one on the same Redis, measures the store against at its first start. Empty for none; ignored once there is an anchor.
    /// </summary>
    [Description("File with a checkpoint kept outside the store, for the first start of a hub without an anchor.")]
    public string KeptCheckpoint { get; init; } = "";

    /// <summary>How recalls are chased.</summary>
    public RecallTimes Recalls { get; init; } = new();

    /// <summary>What one caller, and all together, may use.</summary>
    public ServingLimits Limits { get; init; } = new();

    /// <summary>How long broken glass stays open, and when its review is due.</summary>
    public GlassOptions Glass { get; init; } = new();
}
