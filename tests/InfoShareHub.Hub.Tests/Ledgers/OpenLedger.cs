using System.Security.Cryptography;
using System.Text;
using InfoShareHub.Audit;
using InfoShareHub.Hub.Protocols;
using InfoShareHub.Ledger.Anchors;
using InfoShareHub.Ledger.Files;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger;
using InfoShareHub.Matching;
using InfoShareHub.ProtocolFiles;
using Xunit;

namespace InfoShareHub.Hub.Tests.Ledgers;

/// <summary>Keys, anchor and folder of one ledger, and hosts opened on it: what a hub is without its edge.</summary>
internal sealed class OpenLedger : IAsyncDisposable
{
    private const string Origin = "infoshare.example/ledger/tested/epoch/1";
    private static readonly byte[] Genesis = Encoding.UTF8.GetBytes("ledger_id: tested\n");

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly string _kek = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private readonly List<IDisposable> _owned = [];
    private readonly List<LedgerHost> _hosts = [];

    public OpenLedger()
    {
        Folder = Directory.CreateTempSubdirectory("infoshare-ledger-").FullName;
        Signer = new NoteSigner(Origin, _key);
    }

    public string Folder { get; }

    public NoteSigner Signer { get; }

    public string StoreFolder => Path.Combine(Folder, "store");

    /// <summary>Opens a host over the folder, through <paramref name="wrap"/> if the test wants a store that fails.</summary>
    public async Task<LedgerHost> OpenAsync(Func<ILedger, ILedger>? wrap = null, TimeProvider? time = null)
    {
        var anchor = Own(AnchorFile.Open(Path.Combine(Folder, "anchor")));
        ILedger store = FileLedger.Open(new FileLedgerOptions { Folder = StoreFolder, AnchoredSize = anchor.Size });
        return await OpenAsync(wrap is null ? store : wrap(store), anchor, time);
    }

    /// <summary>Opens a host over any store, with an anchor of its own.</summary>
    public async Task<LedgerHost> OpenAsync(ILedger store, AnchorFile anchor, TimeProvider? time = null)
    {
        Assert.True(KeyEncryptionKey.TryParse(_kek, out var kek));
        Own(kek);
        var setup = new LedgerSetup
        {
            LedgerId = "tested",
            Genesis = Genesis,
            FirstProtocol = BaselineProtocol.Read(),
            ReadProtocols = documents => ProtocolYaml.CompileSet(documents).Set!,
            Model = MatchModel.Default,
            Signer = Signer,
            Anchor = anchor,
            Keys = new KeyRing(kek),
            Time = time ?? TimeProvider.System,
            Options = new SequencerOptions { ProbeInterval = TimeSpan.FromMilliseconds(50), RecoveryInterval = TimeSpan.FromMilliseconds(20) },
        };
        try
        {
            var host = await LedgerHost.OpenAsync(setup, store, CancellationToken.None);
            _hosts.Add(host);
            return host;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    public AnchorFile OpenAnchor(string name) => Own(AnchorFile.Open(Path.Combine(Folder, name)));

    /// <summary>Ends a host as a stop of the hub would.</summary>
    public async Task CloseAsync(LedgerHost host)
    {
        _hosts.Remove(host);
        await host.DisposeAsync();
        foreach (var owned in _owned)
        {
            owned.Dispose();
        }

        _owned.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        _owned.ForEach(owned => owned.Dispose());
        _key.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private T Own<T>(T owned)
        where T : IDisposable
    {
        _owned.Add(owned);
        return owned;
    }
}
